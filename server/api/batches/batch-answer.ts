import { database } from '@/server/postgres/client';
import type { ApiDelivery, IngestBatch, Site } from '@/server/postgres/generated/client';
import type { BatchAnswer } from '../contracts/answers';

type WithSite = { site: Pick<Site, 'code'> };
export type RequestRow = Pick<
  ApiDelivery,
  'id' | 'kind' | 'variant' | 'rows' | 'createdAt' | 'firstLine' | 'lastLine'
> &
  WithSite & { batch: IngestBatch | null };

function addressOf(id: string): string {
  return `/api/v1/batches/${id}`;
}

/** How far a request's rows are: those of others in the same delivery are not counted. */
export async function answerOfRequest(request: RequestRow): Promise<BatchAnswer> {
  const { id, site, kind, rows, batch, createdAt } = request;
  const firstLine = Number(request.firstLine ?? 1);
  const reached = batch ? Number(batch.acknowledgedLine) - firstLine + 1 : 0;
  const read = batch?.status === 'done' ? rows : Math.max(0, Math.min(rows, reached));
  return {
    id,
    site: site.code,
    kind: kind ?? 'calls',
    status: batch ? statusOf(batch) : 'waiting',
    rows,
    read,
    quarantined: batch ? await quarantinedOf(request, batch) : 0,
    shown: isShown(batch),
    created_at: createdAt.toISOString(),
    error: batch?.error ?? null,
    href: addressOf(id),
  };
}

/** The same of a file, which is a delivery of its own. */
export function answerOfBatch(batch: IngestBatch & WithSite): BatchAnswer {
  return {
    id: batch.id,
    site: batch.site.code,
    kind: batch.kind,
    status: statusOf(batch),
    rows: Number(batch.rowsRead),
    read: Number(batch.rowsRead),
    quarantined: Number(batch.rowsQuarantined),
    shown: isShown(batch),
    created_at: batch.createdAt.toISOString(),
    error: batch.error,
    href: addressOf(batch.id),
  };
}

/** Lines of a delivery that are a request's. */
export function linesOf({ firstLine, lastLine }: Pick<ApiDelivery, 'firstLine' | 'lastLine'>) {
  return { gte: firstLine ?? 0n, lte: lastLine ?? 0n };
}

async function quarantinedOf(request: RequestRow, batch: IngestBatch): Promise<number> {
  if (batch.rowsQuarantined === 0n) return 0;
  return database().quarantinedRow.count({ where: { batchId: batch.id, line: linesOf(request) } });
}

function statusOf(batch: IngestBatch): BatchAnswer['status'] {
  return batch.undoneAt === null ? batch.status : 'undone';
}

function isShown(batch: IngestBatch | null): boolean {
  if (batch?.status !== 'done' || batch.settledAt === null || batch.heartbeatAt === null) return false;
  return batch.undoneAt === null;
}
