import { replacedInsights } from './queries/replaced-insights';
import { deleteInsights } from './statements/delete-insights';

/** A page that chose a snapshot has read it long before. */
const GRACE_MS = 600_000;
/** Deletes rewrite parts: so many at once, the rest next time. */
const MOST_SNAPSHOTS = 3000;

/** Deletes insights that newer ones replaced at least `graceMs` ago. Returns how many snapshots of a day went. */
export async function cleanInsights(graceMs = GRACE_MS): Promise<number> {
  const replaced = await replacedInsights({ before: (Date.now() - graceMs) * 1000, limit: MOST_SNAPSHOTS });
  for (const siteId of new Set(replaced.map(({ site_id }) => site_id))) {
    const rows = replaced.filter(({ site_id }) => site_id === siteId);
    await deleteInsights({
      siteId,
      days: rows.map(({ day }) => day),
      snapshots: rows.map(({ snapshot }) => snapshot),
    });
  }
  return replaced.length;
}
