import { dataEnd } from '@/server/forecasts/run/origin-of-site';
import { readSiteSetting, zonesOf } from '@/server/forecasts/run/site-setting';
import { addDays, type Period } from '@/server/trends/period';
import { lastWaitDay } from '../queries/last-wait-day';

/** Twelve weeks: long enough for rare waits, short enough to be of today's callers and agents. */
const RECENT_DAYS = 84;

/** The last twelve weeks of days that are wholly in a site's data; null for a site without calls. */
export async function recentDays(siteId: number): Promise<Period | null> {
  const zones = zonesOf(await readSiteSetting(siteId));
  const end = await dataEnd(siteId, zones, Date.now());
  return end && { from: addDays(end.openDay, -RECENT_DAYS), to: addDays(end.openDay, -1) };
}

/** The last twelve weeks in which a site's calls are known one by one; null where they never were. */
export async function recentWaitDays(siteId: number): Promise<Period | null> {
  const [row] = await lastWaitDay({ siteId });
  return row?.last ? { from: addDays(row.last, 1 - RECENT_DAYS), to: row.last } : null;
}
