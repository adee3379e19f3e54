/** Rated calls of one weekday (1 = Monday) and hour: how many, and how many within the target time. */
export interface RatedHour {
  weekday: number;
  minute: number;
  rated: number;
  within: number;
}

export interface WorstWindow {
  weekday: number;
  /** Minutes since local midnight. */
  from: number;
  to: number;
  serviceLevel: number;
  /** Of the comparison period; null when there is none or too few calls. */
  before: number | null;
}

/** Fewer calls than this in a window are chance. */
const FEWEST_RATED = 20;
/** A window must be this much worse than expected to be worth a sentence. */
const LEAST_SHORTFALL = 0.05;
const WINDOW_MINUTES = 120;

interface Window {
  rated: number;
  within: number;
}

/** Sums of two hours from each start, by "weekday minute". */
function windows(hours: readonly RatedHour[]): Map<string, Window> {
  const sums = new Map<string, Window>();
  for (const { weekday, minute, rated, within } of hours) {
    for (const start of [minute - 60, minute]) {
      if (start < 0 || start + WINDOW_MINUTES > 1440) continue;
      const key = `${weekday} ${start}`;
      const sum = sums.get(key) ?? { rated: 0, within: 0 };
      sums.set(key, { rated: sum.rated + rated, within: sum.within + within });
    }
  }
  return sums;
}

/**
 * The two hours of the week in which most calls waited longer than expected. Expected is the service level of the same two
 * hours in the comparison period, or the target where there is none. null: no window stands out.
 */
export function worstWindow(
  current: readonly RatedHour[],
  before: readonly RatedHour[],
  target: number | null,
): WorstWindow | null {
  const compared = windows(before);
  let worst: WorstWindow | null = null;
  let mostMissed = 0;
  for (const [key, { rated, within }] of windows(current)) {
    const then = compared.get(key);
    const levelBefore = then && then.rated >= FEWEST_RATED ? then.within / then.rated : null;
    const expected = levelBefore ?? target;
    if (expected === null || rated < FEWEST_RATED) continue;
    const missed = expected * rated - within;
    if (missed / rated < LEAST_SHORTFALL || missed <= mostMissed) continue;
    const [weekday = 0, from = 0] = key.split(' ').map(Number);
    mostMissed = missed;
    worst = { weekday, from, to: from + WINDOW_MINUTES, serviceLevel: within / rated, before: levelBefore };
  }
  return worst;
}
