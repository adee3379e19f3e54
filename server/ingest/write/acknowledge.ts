import { AppError } from '@/server/errors';
import { database, type Transaction } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { sealText } from '../seal';
import type { BadRow } from './block';
import { explainPostgresError } from './postgres-errors';
import { whileUnavailable } from './retry';

/** How much of a bad row is kept; of a row that is a whole call, all of it. */
const KEPT_CHARS = 65_536;

/** What is final of a block. */
export interface FinalBlock {
  /** all source lines up to here are in this block or in earlier ones */
  lastLine: number;
  rowsRead: number;
  rowsStored: number;
  bad: readonly BadRow[];
  /** stored rows by the UTC day of their calls, YYYY-MM-DD */
  days: ReadonlyMap<string, number>;
  /** how much of a bad row is kept, in characters */
  keptChars?: number;
}

export interface Acknowledged {
  /** the line before which everything was stored until now */
  fromLine: number;
  /** bytes of the file read so far */
  bytesRead: number;
}

/**
 * Makes a block final in one transaction: its bad rows go to quarantine, its counts, its days and its
 * last line to the batch.
 * @returns whether somebody asked for the batch to be canceled
 * @throws AppError `conflict` when another process went on with the batch
 */
export async function acknowledge(
  batchId: string,
  block: FinalBlock,
  progress: Acknowledged,
): Promise<{ cancelRequested: boolean }> {
  const kept = block.keptChars ?? KEPT_CHARS;
  const sealed = block.bad.map((row) => sealText(row.raw.slice(0, kept), `${batchId}:${row.line}`));
  return whileUnavailable(
    () => database().$transaction((tx) => store(tx, batchId, block, sealed, progress), { timeout: 60_000 }),
    explainPostgresError,
  );
}

async function store(
  tx: Transaction,
  batchId: string,
  block: FinalBlock,
  sealed: Buffer<ArrayBuffer>[],
  progress: Acknowledged,
): Promise<{ cancelRequested: boolean }> {
  const rows = await tx.$queryRaw<{ cancelRequested: boolean }[]>(Prisma.sql`
    UPDATE "IngestBatch"
    SET "acknowledgedLine" = ${block.lastLine},
        "rowsRead" = "rowsRead" + ${block.rowsRead},
        "rowsStored" = "rowsStored" + ${block.rowsStored},
        "rowsQuarantined" = "rowsQuarantined" + ${block.bad.length},
        "bytesRead" = ${progress.bytesRead},
        "heartbeatAt" = clock_timestamp()
    WHERE id = ${batchId}::uuid AND "acknowledgedLine" = ${progress.fromLine} AND status = 'running'
    RETURNING "cancelRequestedAt" IS NOT NULL AS "cancelRequested"`);
  const row = rows[0] ?? (await acknowledgedBefore(tx, batchId, block));
  if (rows.length > 0) {
    await quarantine(tx, batchId, block.bad, sealed);
    await countDays(tx, batchId, block.days);
  }
  return row;
}

/** A connection can break after the commit and before its answer: then the second try finds the work done. */
async function acknowledgedBefore(tx: Transaction, batchId: string, block: FinalBlock) {
  const batch = await tx.ingestBatch.findUnique({ where: { id: batchId } });
  if (batch?.acknowledgedLine !== BigInt(block.lastLine) || batch.status !== 'running') {
    throw new AppError('conflict', 'Another process went on with this batch.', { hint: 'Let it finish.' });
  }
  return { cancelRequested: batch.cancelRequestedAt !== null };
}

/** What coverage is measured from: which days a source tells of, and when it did. */
async function countDays(tx: Transaction, batchId: string, days: ReadonlyMap<string, number>): Promise<void> {
  if (days.size === 0) return;
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "BatchDay" ("batchId", day, rows)
    SELECT ${batchId}::uuid, day, stored
    FROM unnest(${[...days.keys()]}::date[], ${[...days.values()]}::bigint[]) AS counted (day, stored)
    ON CONFLICT ("batchId", day) DO UPDATE SET rows = "BatchDay".rows + excluded.rows`);
}

async function quarantine(
  tx: Transaction,
  batchId: string,
  bad: readonly BadRow[],
  sealed: Buffer<ArrayBuffer>[],
): Promise<void> {
  if (bad.length === 0) return;
  const data = bad.map(({ line, field, reason, hint }, index) => ({
    batchId,
    line: BigInt(line),
    field,
    reason,
    hint,
    ciphertext: sealed[index] ?? Buffer.alloc(0),
  }));
  for (let from = 0; from < data.length; from += 5000) {
    await tx.quarantinedRow.createMany({ data: data.slice(from, from + 5000), skipDuplicates: true });
  }
}
