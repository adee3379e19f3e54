import { rm } from 'node:fs/promises';
import { database } from '@/server/postgres/client';
import { deleteSnapshotRows } from '../statements/delete-snapshot';
import { trainingFolder } from './training-folder';

/**
 * Ends a claimed snapshot that did not come to be: canceled or failed for good, or interrupted, to be begun again. What
 * was written of it is deleted. One that is done meanwhile stays.
 * @param error a sentence for people; null for none
 */
export async function endSnapshot(
  { id, attempt }: { id: string; attempt: number },
  status: 'canceled' | 'failed' | 'interrupted',
  error: string | null,
): Promise<void> {
  const over = status === 'interrupted' ? {} : { activeSiteId: null, finishedAt: new Date() };
  const [head] = await database().forecastSnapshot.updateManyAndReturn({
    where: { id, status: 'running', attempts: attempt },
    data: { status, error, cancelRequestedAt: null, heartbeatAt: new Date(), ...over },
    select: { siteId: true },
  });
  if (!head) return;
  await deleteSnapshotRows({ siteId: head.siteId, snapshotIds: [id] });
  if (status !== 'interrupted') await rm(trainingFolder(id), { recursive: true, force: true });
}
