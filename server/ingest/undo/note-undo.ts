import type { Transaction } from '@/server/postgres/client';
import { type IngestBatch, Prisma } from '@/server/postgres/generated/client';

/**
 * Writes down that a delivery is to be taken back: nobody takes it up again, and its content is free to be delivered anew.
 * Whoever calls it holds its row, and has it done by a worker (take-back.ts); the sweep finds what was forgotten.
 * @param by who asked for it
 */
export async function noteUndo(
  transaction: Transaction,
  { id, status, mappingSha256 }: IngestBatch,
  by: string,
): Promise<IngestBatch> {
  const [next] = await transaction.$queryRaw<{ seq: bigint }[]>(
    Prisma.sql`SELECT nextval(pg_get_serial_sequence('"IngestBatch"', 'seq')) AS seq`,
  );
  const undoSeq = Number(next?.seq);
  return transaction.ingestBatch.update({
    where: { id },
    data: {
      undoRequestedAt: new Date(),
      undoneBy: by,
      undoSeq,
      status: status === 'done' ? 'done' : 'canceled',
      mappingSha256: `${mappingSha256}:undone:${undoSeq}`,
    },
  });
}
