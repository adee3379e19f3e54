import type { JobPayload } from '@/jobs/contracts';
import { AppError } from '@/server/errors';
import { takeBack } from '@/server/ingest/undo/take-back';
import { enqueue } from '@/server/jobs/enqueue';
import { readNewCalls } from '@/server/labelling/read-new-calls';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';

/** Takes a delivery back that somebody wants gone. Where another process does so already there is nothing to do. */
export async function undoBatchJob({ batchId }: JobPayload<'undo-batch'>): Promise<void> {
  try {
    await takeBack(batchId);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    log().info({ batchId }, 'another process takes this delivery back');
    return;
  }
  const { siteId, kind } = await database().ingestBatch.findUniqueOrThrow({ where: { id: batchId } });
  // Transcripts that count again may never have been read by the models of today.
  if (kind === 'transcripts') await readNewCalls(siteId);
  await enqueue('look-for-alerts', { siteId });
  log().info({ batchId }, 'taken back');
}
