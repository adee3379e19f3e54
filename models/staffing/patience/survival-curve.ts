import { Z95 } from '@/models/stats/normal';
import type { WaitCount } from './wait-counts';

/** The share of callers who would still wait after so many seconds, with its 95% band. */
export interface SurvivalPoint {
  seconds: number;
  share: number;
  low: number;
  high: number;
}

/**
 * How long callers would wait if nobody answered, without assuming a shape: the product-limit estimate (Kaplan and Meier,
 * JASA 53, 1958), as Brown et al., "Statistical analysis of a telephone call center" (JASA 100, 2005, section 5) use it for
 * patience. An answer censors. Calls answered at once say nothing and do not count; those who give up in their first second
 * do. Where calls give up and are answered in the same second, the former came first, as is usual.
 *
 * The band is Greenwood's variance on the scale of log(−log share), so that it stays between 0 and 1.
 *
 * @param waits any order; a second may come more than once
 * @returns a point at 0 and one at every second at which somebody gave up
 */
export function survivalCurve(waits: readonly WaitCount[]): SurvivalPoint[] {
  const told = [...waits].filter(tells).sort((one, other) => one.seconds - other.seconds);
  let atRisk = told.reduce(
    (sum, { seconds, answered, abandoned }) => sum + abandoned + (seconds > 0 ? answered : 0),
    0,
  );
  let share = 1;
  let greenwood = 0;
  const curve: SurvivalPoint[] = [];
  if (told[0]?.seconds !== 0) curve.push({ seconds: 0, share: 1, low: 1, high: 1 });
  for (let from = 0; from < told.length; ) {
    const seconds = told[from]?.seconds ?? 0;
    let answered = 0;
    let abandoned = 0;
    for (; told[from]?.seconds === seconds; from++) {
      answered += told[from]?.answered ?? 0;
      abandoned += told[from]?.abandoned ?? 0;
    }
    if (abandoned > 0) {
      share *= 1 - abandoned / atRisk;
      greenwood += abandoned / (atRisk * (atRisk - abandoned));
      curve.push({ seconds, ...band(share, greenwood) });
    }
    atRisk -= abandoned + (seconds > 0 ? answered : 0);
  }
  return curve;
}

/** Whether the row says something about patience. */
function tells({ seconds, answered, abandoned }: WaitCount): boolean {
  return abandoned > 0 || (seconds > 0 && answered > 0);
}

function band(share: number, greenwood: number): Omit<SurvivalPoint, 'seconds'> {
  if (share <= 0) return { share: 0, low: 0, high: 0 };
  const scale = Math.exp((Z95 * Math.sqrt(greenwood)) / Math.log(share));
  return { share, low: share ** (1 / scale), high: share ** scale };
}
