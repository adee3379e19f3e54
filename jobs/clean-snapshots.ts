import { log } from '@/server/log';
import { cleanSnapshots } from '@/server/rollups/clean-snapshots';

/** Deletes rollups that newer ones have replaced. */
export async function cleanSnapshotsJob(): Promise<void> {
  const snapshots = await cleanSnapshots();
  if (snapshots > 0) log().info({ snapshots }, 'replaced rollups deleted');
}
