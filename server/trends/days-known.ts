import type { Period } from './period';
import { knownDays } from './queries/known-days';
import { transferDays } from './tells-transfers';

/** What is known of a period, whatever the filter. */
export interface DaysKnown {
  /** local days with data */
  covered: ReadonlySet<string>;
  /** see tellsTransfers */
  transfersAreTold: boolean;
}

/** What is known of some periods of a site, by one question for all of them. */
export async function daysKnown(
  siteId: number,
  periods: readonly Period[],
): Promise<(period: Period) => DaysKnown> {
  const asked = periods.map(transferDays);
  const from = asked.map((one) => one.from).sort()[0] ?? '';
  const to =
    asked
      .map((one) => one.to)
      .sort()
      .at(-1) ?? '';
  const known = await knownDays({ siteId, from, to });
  const within = (one: Period) => known.filter(({ date }) => date >= one.from && date <= one.to);
  return (period) => ({
    covered: new Set(within(period).map(({ date }) => date)),
    transfersAreTold: within(transferDays(period)).some(({ transfers }) => transfers > 0),
  });
}
