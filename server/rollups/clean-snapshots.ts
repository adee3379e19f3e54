import { replacedSnapshots } from './queries/replaced-snapshots';
import { deleteSnapshots } from './statements/delete-snapshots';

/** A page that chose a snapshot has read it long before. */
const GRACE_MS = 600_000;
/** Deletes rewrite parts: so many at once, the rest next time. */
const MOST_SNAPSHOTS = 3000;

/**
 * Deletes rollups that newer ones replaced at least `graceMs` ago. Returns how many snapshots of a day went.
 */
export async function cleanSnapshots(graceMs = GRACE_MS): Promise<number> {
  const replaced = await replacedSnapshots({
    before: (Date.now() - graceMs) * 1000,
    limit: MOST_SNAPSHOTS,
  });
  const siteIds = new Set(replaced.map(({ site_id }) => site_id));
  for (const siteId of siteIds) {
    const rows = replaced.filter(({ site_id }) => site_id === siteId);
    const days = rows.map(({ day }) => day);
    await deleteSnapshots({ siteId, days, snapshots: rows.map(({ snapshot }) => snapshot) });
  }
  return replaced.length;
}
