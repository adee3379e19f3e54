import { ClickHouseError } from '@clickhouse/client';
import { explainClickHouseError } from '@/server/clickhouse/explain-error';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import { explainPostgresError } from './postgres-errors';

/**
 * Asked before every try of an insert: a process that lost its lock, and does not know, stops here once the delivery was
 * taken for interrupted or is taken back. What is on its way already is stopped by the undo (undo/late-rows.ts).
 * @throws AppError `conflict`, `unavailable` when PostgreSQL does not answer
 */
export async function requireReading(batchId: string): Promise<void> {
  let batch: { status: string; undoRequestedAt: Date | null } | null;
  try {
    const select = { status: true, undoRequestedAt: true };
    batch = await database().ingestBatch.findUnique({ where: { id: batchId }, select });
  } catch (error) {
    throw explainPostgresError(error);
  }
  if (batch?.status !== 'running' || batch.undoRequestedAt !== null) {
    throw new AppError('conflict', 'This delivery is not read here any more.', {
      hint: 'Another process goes on with it, or it is taken back.',
    });
  }
}

/** What went wrong with an insert of a delivery; one that was killed is one of a delivery that is taken back. */
export function explainInsert(thrown: unknown, question: string): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof ClickHouseError && thrown.type === 'QUERY_WAS_CANCELLED') {
    return new AppError('conflict', 'The insert was stopped: this delivery is taken back.', {
      cause: thrown,
    });
  }
  return explainClickHouseError(thrown, question);
}
