import { addDays, type Period } from './period';
import { anyTransfer } from './queries/any-transfer';

/** Where calls are passed on at all, one is in so many days; what was told longer ago may be of another system. */
const LOOK_BACK_DAYS = 366;

/** The days whose calls say whether the sources of a site tell transfers: a period and the year before its end. */
export function transferDays({ from, to }: Period): Period {
  const back = addDays(to, -LOOK_BACK_DAYS);
  return { from: from < back ? from : back, to };
}

/**
 * Whether the sources of a site tell which calls were passed on. A log that does not say it has none at all, in a period
 * and the year before its end: a share of 0% would then be a claim that nobody made.
 * @param period local days, both inclusive
 */
export async function tellsTransfers(period: Period & { siteId: number }): Promise<boolean> {
  const found = await anyTransfer({ siteId: period.siteId, ...transferDays(period) });
  return found.length > 0;
}
