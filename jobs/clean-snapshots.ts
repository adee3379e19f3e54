import { cleanInsights } from '@/server/insights/clean';
import { log } from '@/server/log';
import { cleanSnapshots } from '@/server/rollups/clean-snapshots';

/** Deletes rollups and insights that newer ones have replaced. */
export async function cleanSnapshotsJob(): Promise<void> {
  const [rollups, insights] = [await cleanSnapshots(), await cleanInsights()];
  if (rollups + insights > 0) log().info({ rollups, insights }, 'replaced rollups and insights deleted');
}
