import { database } from '@/server/postgres/client';
import { ROLLUPS_MAKE } from './make';
import { markDaysDirty } from './mark-dirty';
import { olderMakeDays } from './queries/older-make-days';

/** So many days are made anew between two looks; what people deliver meanwhile waits no longer than that. */
const MOST_DAYS = 400;

/**
 * Marks days dirty whose rollups an older version of the product made, the newest first. Sites that have dirty days
 * already are left until those are settled. Returns how many days it marked.
 */
export async function markOlderMake(limit = MOST_DAYS): Promise<number> {
  const busy = await database().dirtyDay.findMany({ distinct: ['siteId'], select: { siteId: true } });
  const sites = await database().site.findMany({
    where: { id: { notIn: busy.map(({ siteId }) => siteId) } },
    select: { id: true },
  });
  if (sites.length === 0) return 0;
  const older = await olderMakeDays({ siteIds: sites.map(({ id }) => id), make: ROLLUPS_MAKE, limit });
  for (const siteId of new Set(older.map(({ site_id }) => site_id))) {
    const days = older.filter(({ site_id }) => site_id === siteId).map(({ day }) => day);
    await markDaysDirty(siteId, days);
  }
  return older.length;
}
