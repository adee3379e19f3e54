import { z } from 'zod';
import type { IngestBatch } from '@/server/postgres/generated/client';
import { Door } from '@/server/postgres/generated/enums';

/** A delivery as pages and the command line show it. */
export const batchView = z.object({
  id: z.uuid(),
  siteId: z.int(),
  kind: z.enum(['calls', 'intervals', 'transcripts']),
  status: z.enum(['queued', 'running', 'interrupted', 'canceled', 'failed', 'done']),
  fileName: z.string(),
  sizeBytes: z.number(),
  /** of the file as it lies there (packed when it is packed) */
  bytesRead: z.number(),
  rowsRead: z.number(),
  rowsStored: z.number(),
  rowsQuarantined: z.number(),
  /** calls whose caller refused to be read by machines: nothing of them is kept */
  callsRefused: z.number(),
  cancelRequested: z.boolean(),
  /** rollups are made, so that the rows are on the pages */
  settledAt: z.date().nullable(),
  createdAt: z.date(),
  createdBy: z.string(),
  door: z.enum(Door),
  /** name of the inbound source or API key; '' for people */
  source: z.string(),
  /** being taken back, or taken back */
  undoRequestedAt: z.date().nullable(),
  undoneAt: z.date().nullable(),
  startedAt: z.date().nullable(),
  heartbeatAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  error: z.string().nullable(),
});
export type BatchView = z.infer<typeof batchView>;

export function toBatchView(batch: IngestBatch): BatchView {
  return {
    id: batch.id,
    siteId: batch.siteId,
    kind: batch.kind,
    status: batch.status,
    fileName: batch.fileName,
    sizeBytes: Number(batch.sizeBytes),
    bytesRead: Number(batch.bytesRead),
    rowsRead: Number(batch.rowsRead),
    rowsStored: Number(batch.rowsStored),
    rowsQuarantined: Number(batch.rowsQuarantined),
    callsRefused: Number(batch.rowsRead - batch.rowsStored - batch.rowsQuarantined),
    cancelRequested: batch.cancelRequestedAt !== null,
    settledAt: batch.settledAt,
    createdAt: batch.createdAt,
    createdBy: batch.createdBy,
    door: batch.door,
    source: batch.source,
    undoRequestedAt: batch.undoRequestedAt,
    undoneAt: batch.undoneAt,
    startedAt: batch.startedAt,
    heartbeatAt: batch.heartbeatAt,
    finishedAt: batch.finishedAt,
    error: batch.error,
  };
}
