import { Temporal } from 'temporal-polyfill';
import { recentCalls } from '../queries/recent-calls';
import { firstOpenDay } from './first-open-day';

/**
 * The first day to forecast, the same for all queues: the first that is not wholly in the data on the clock of any of
 * them.
 * @param zones the site's own first, then those of its queues
 * @param now milliseconds since 1970
 * @returns ISO date; null for a site without calls
 */
export async function originOfSite(
  siteId: number,
  zones: readonly [string, ...string[]],
  now: number,
): Promise<string | null> {
  const [own, ...others] = zones;
  const date = firstOpenDay(await recentCalls({ siteId }), own, now);
  if (date === null) return null;
  const dataEnd = Temporal.PlainDate.from(date).toZonedDateTime(own).toInstant();
  const dates = others.map((zone) => dataEnd.toZonedDateTimeISO(zone).toPlainDate().toString());
  return [date, ...dates].sort()[0] ?? date;
}
