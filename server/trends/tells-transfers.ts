import { addDays } from './period';
import { anyTransfer } from './queries/any-transfer';

/** Where calls are passed on at all, one is in so many days; what was told longer ago may be of another system. */
const LOOK_BACK_DAYS = 366;

/**
 * Whether the sources of a site tell which calls were passed on. A log that does not say it has none at all, in a period
 * and the year before its end: a share of 0% would then be a claim that nobody made.
 * @param period local days, both inclusive
 */
export async function tellsTransfers(period: { siteId: number; from: string; to: string }): Promise<boolean> {
  const { siteId, from, to } = period;
  const back = addDays(to, -LOOK_BACK_DAYS);
  const found = await anyTransfer({
    siteId,
    from: addDays(from < back ? from : back, -1),
    to: addDays(to, 1),
  });
  return found.length > 0;
}
