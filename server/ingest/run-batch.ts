import { rm } from 'node:fs/promises';
import path from 'node:path';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { env } from '@/server/env';
import { AppError, toAppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { BatchStatus, IngestBatch, Site } from '@/server/postgres/generated/client';
import { withBatchLock } from './batch-lock';
import { deliveryPlan } from './delivery-plan';
import { compileCalls, type MappingSite } from './mapping/compile-calls';
import { compileIntervals } from './mapping/compile-intervals';
import type { Origin } from './source/open-source';
import { readRecords } from './source/read-records';
import type { Progress } from './write/block-run';
import { callEncoder, intervalEncoder } from './write/encode';
import { explainPostgresError } from './write/postgres-errors';
import { whileUnavailable } from './write/retry';
import { storeRecords } from './write/store-records';

export interface RunInput {
  batchId: string;
  /** stops cleanly after the block under way; the batch is then canceled */
  signal?: AbortSignal;
  onProgress?(progress: Progress): void;
  /** leaves a batch alone that was canceled before its turn came; default false: running it again goes on */
  unlessCanceled?: boolean;
  /** default true; false where the caller settles the site once after many batches */
  settle?: boolean;
}

/**
 * Reads a batch into the store, going on after the last line that was acknowledged. Done batches stay as they are. It may
 * be killed at any moment and run again: totals are exact. Rollups are made at the end, also of a part.
 * @returns the batch as it is afterwards: done, canceled or failed (its `error` says why)
 * @throws AppError `not_found`, `conflict` when another process reads it, `unavailable` when a store stays away
 */
export async function runBatch({ actor }: UseCaseContext, input: RunInput): Promise<IngestBatch> {
  const batch = await database().ingestBatch.findUnique({
    where: { id: input.batchId },
    include: { site: true },
  });
  if (!batch) throw new AppError('not_found', `There is no batch ${input.batchId}.`);
  requireSite(actor, batch.siteId);
  requirePermission(actor, 'ingest:write');
  if (batch.status === 'done' || batch.undoRequestedAt !== null) return batch;
  await withBatchLock(batch.seq, () => run(batch.id, batch.site, input));
  if (input.settle ?? true) {
    const { settleSite } = await import('@/server/calls/settle');
    await settleSite(batch.siteId);
  }
  return database().ingestBatch.findUniqueOrThrow({ where: { id: batch.id } });
}

async function run(batchId: string, site: Site, input: RunInput): Promise<void> {
  // Another process may have finished it, or a person canceled it, while this one waited for its turn.
  const over: BatchStatus[] = input.unlessCanceled ? ['done', 'canceled'] : ['done'];
  const { count } = await database().ingestBatch.updateMany({
    where: { id: batchId, status: { notIn: over }, undoRequestedAt: null },
    data: {
      status: 'running',
      startedAt: new Date(),
      heartbeatAt: new Date(),
      finishedAt: null,
      error: null,
    },
  });
  if (count === 0) return;
  const batch = await database().ingestBatch.findUniqueOrThrow({ where: { id: batchId } });
  try {
    const finished = await store(batch, site, input);
    await finish(batchId, finished ? 'done' : 'canceled', null);
    if (finished) await removeBytes(batch);
  } catch (thrown) {
    const error = toAppError(thrown);
    const status = error.code === 'unavailable' || error.code === 'conflict' ? 'interrupted' : 'failed';
    if (error.code !== 'conflict')
      await finish(batchId, status, [error.message, error.hint].filter(Boolean).join(' '));
    if (status === 'interrupted' || error.code === 'internal') throw error;
  }
}

async function finish(
  batchId: string,
  status: 'done' | 'canceled' | 'failed' | 'interrupted',
  error: string | null,
) {
  const now = new Date();
  await whileUnavailable(
    () =>
      database().ingestBatch.update({
        where: { id: batchId },
        data: {
          status,
          error,
          finishedAt: now,
          heartbeatAt: now,
          cancelRequestedAt: null,
        },
      }),
    explainPostgresError,
  );
}

/** An upload that was read to its end is not needed any more, and not kept. */
async function removeBytes({ id, uploadPath }: IngestBatch): Promise<void> {
  if (uploadPath === null) return;
  await rm(path.join(env().CALLCAST_DATA_DIR, uploadPath), { force: true });
  await database().ingestBatch.update({ where: { id }, data: { uploadPath: null } });
}

/** @returns false when it was canceled */
async function store(batch: IngestBatch, site: Site, input: RunInput): Promise<boolean> {
  const plan = deliveryPlan.parse(batch.mapping);
  const stamp = { siteId: site.id, batchId: batch.id, fileName: batch.fileName, seq: batch.seq };
  const rules: MappingSite = {
    timeZone: site.timeZone,
    country: site.country,
    callerKey: Buffer.from(env().CALLCAST_CALLER_KEY, 'base64'),
    // What lies too far in the future is judged by the day of delivery, the same in every run.
    now: batch.createdAt.getTime(),
  };
  const origin = originOf(batch, plan.path);
  const { mapping } = plan;
  const options = { batch, ...(input.signal ? { signal: input.signal } : {}), onProgress: input.onProgress };
  if (mapping.kind === 'transcripts') {
    // Loaded when it is needed, as is what settles: a large table of calls is read without either in memory.
    const { storeTexts } = await import('./transcripts/store-texts');
    return storeTexts({ origin, shape: plan.shape, mapping, rules }, options);
  }
  const source = await readRecords(origin, plan.shape);
  const { columns } = plan.shape;
  return mapping.kind === 'calls'
    ? storeRecords(source, compileCalls(mapping, columns, rules), callEncoder(stamp), options)
    : storeRecords(source, compileIntervals(mapping, columns, rules), intervalEncoder(stamp), options);
}

function originOf(batch: IngestBatch, filePath: string | null): Origin {
  if (batch.uploadPath !== null) {
    const sealed = { path: path.join(env().CALLCAST_DATA_DIR, batch.uploadPath), sealed: true };
    return filePath === null ? sealed : { ...sealed, lyingAt: filePath };
  }
  if (filePath === null)
    throw new AppError('not_found', 'The file of this batch is no longer there.', { hint: 'Send it again.' });
  return { path: filePath, sealed: false };
}
