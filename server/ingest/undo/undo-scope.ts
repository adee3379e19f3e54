import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { IngestBatch } from '@/server/postgres/generated/client';
import type { UndoParams } from './of-batch';
import { rowsOfBatch } from './queries/rows-of-batch';

/** So many calls of a delivery are looked up by one statement: their ids stay in some tens of megabytes. */
const CALLS_A_PART = 500_000;

/** What is known of a delivery while it is taken back. */
export type Undo = Pick<UndoParams, 'siteId' | 'seq' | 'undone'> & {
  batchId: string;
  kind: IngestBatch['kind'];
};

/** What a kill may come after: said between the steps. */
export type UndoStep = (step: string) => Promise<void> | void;

/** @throws AppError `not_found`, `conflict` when nobody asked for it */
export async function readUndo(batchId: string): Promise<Undo & { done: boolean }> {
  const batch = await database().ingestBatch.findUnique({ where: { id: batchId } });
  if (!batch) throw new AppError('not_found', `There is no batch ${batchId}.`);
  if (!batch.undoRequestedAt)
    throw new AppError('conflict', 'Nobody asked for this delivery to be taken back.');
  const underway = await database().ingestBatch.findMany({
    where: { siteId: batch.siteId, undoRequestedAt: { not: null }, undoneAt: null },
    select: { seq: true },
  });
  const undone = [...new Set([batch.seq, ...underway.map(({ seq }) => seq)])];
  const { siteId, seq, kind } = batch;
  return { batchId, siteId, seq, kind, undone, done: batch.undoneAt !== null };
}

/**
 * The delivery's rows in a table of versions, in parts that statements take one by one.
 * @returns null where it has none (any more)
 */
export async function partsOf(undo: Undo, table: keyof typeof rowsOfBatch): Promise<UndoParams[] | null> {
  const { siteId, seq, undone } = undo;
  const [found] = await rowsOfBatch[table]({ siteId, seq });
  if (!found || found.rows === 0) return null;
  const { first, last } = found;
  const parts = Math.ceil(found.rows / CALLS_A_PART);
  return Array.from({ length: parts }, (_, part) => ({ siteId, seq, undone, first, last, parts, part }));
}

/** Days that some questions found, sorted, each once. */
export function daysOf(found: readonly (readonly { day: string }[])[]): string[] {
  return [...new Set(found.flat().map(({ day }) => day))].sort();
}

/** First and last of sorted days. */
export function spanOf(days: readonly string[]): { first: string; last: string } {
  const first = days[0] ?? '1970-01-01';
  return { first, last: days.at(-1) ?? first };
}
