import type { JobPayload } from '@/jobs/contracts';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { settleSoon } from '@/server/calls/settle-soon';
import { AppError } from '@/server/errors';
import { runBatch } from '@/server/ingest/run-batch';
import { enqueue } from '@/server/jobs/enqueue';
import { readNewCalls } from '@/server/labelling/read-new-calls';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';

const LOG_EVERY_MS = 5000;

/**
 * Reads an uploaded file into the store. Where another process reads it already there is nothing to do. A worker that
 * is stopped does not cancel it: the sweep finds it, and the next worker goes on after the last acknowledged line.
 */
export async function ingestFileJob({ batchId }: JobPayload<'ingest-file'>): Promise<void> {
  let loggedAt = 0;
  // Of the API a small delivery comes every few seconds: they are settled together.
  const streamed = await database().ingestBatch.count({ where: { id: batchId, door: 'api' } });
  try {
    const batch = await runBatch(
      { actor: SYSTEM_ACTOR },
      {
        batchId,
        unlessCanceled: true,
        settle: streamed === 0,
        onProgress: (progress) => {
          if (Date.now() - loggedAt < LOG_EVERY_MS) return;
          loggedAt = Date.now();
          log().info({ batchId, ...progress }, 'reading');
        },
      },
    );
    const { status, rowsStored, rowsQuarantined } = batch;
    if (batch.kind === 'transcripts' && batch.rowsStored > 0n) await readNewCalls(batch.siteId);
    if (streamed === 0) await enqueue('look-for-alerts', { siteId: batch.siteId });
    else await settleSoon(batch.siteId);
    log().info({ batchId, status, stored: Number(rowsStored), quarantined: Number(rowsQuarantined) }, 'read');
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    log().info({ batchId }, 'another process reads this file');
  }
}
