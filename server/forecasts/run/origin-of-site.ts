import { Temporal } from 'temporal-polyfill';
import { recentCalls } from '../queries/recent-calls';
import { firstOpenDay } from './first-open-day';

/** How far a site's data reach. */
export interface DataEnd {
  /** the first local day that is not wholly in the data, on the clock of any queue; ISO */
  openDay: string;
  /** seconds since 1970: what began before it is known, as far as it goes */
  until: number;
}

const ROLLUP_SECONDS = 900;

/**
 * Where the data of a site end.
 * @param zones the site's own first, then those of its queues
 * @param now milliseconds since 1970
 * @returns null for a site without calls
 */
export async function dataEnd(
  siteId: number,
  zones: readonly [string, ...string[]],
  now: number,
): Promise<DataEnd | null> {
  const [own, ...others] = zones;
  const recent = await recentCalls({ siteId });
  const last = recent.at(-1);
  const date = firstOpenDay(recent, own, now);
  if (date === null || !last) return null;
  const midnight = Temporal.PlainDate.from(date).toZonedDateTime(own);
  const dates = others.map((zone) => midnight.withTimeZone(zone).toPlainDate().toString());
  return {
    openDay: [date, ...dates].sort()[0] ?? date,
    until: Math.max(last.start + ROLLUP_SECONDS, midnight.epochMilliseconds / 1000),
  };
}

/**
 * The first day to forecast, the same for all queues: the first that is not wholly in the data on the clock of any of
 * them. ISO date; null for a site without calls.
 */
export async function originOfSite(
  siteId: number,
  zones: readonly [string, ...string[]],
  now: number,
): Promise<string | null> {
  return (await dataEnd(siteId, zones, now))?.openDay ?? null;
}
