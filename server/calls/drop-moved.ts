import { newestDays } from './queries/newest-days';
import type { PageRow } from './queries/page-of-calls';

/**
 * Leaves out calls whose newest version stands on another day. Only needed while days of the site are dirty: once a
 * delivery is settled, the old day holds a withdrawal.
 */
export async function dropMoved(siteId: number, rows: readonly PageRow[]): Promise<PageRow[]> {
  if (rows.length === 0) return [];
  const found = await newestDays({ site_id: siteId, call_ids: [...new Set(rows.map((row) => row.call_id))] });
  const newest = new Map(found.map(({ call_id, day }) => [call_id, day]));
  return rows.filter(
    (row) => newest.get(row.call_id) === new Date(row.started_ms).toISOString().slice(0, 10),
  );
}
