import { database } from '@/server/postgres/client';
import { rowsOfBatch } from './queries/rows-of-batch';
import type { Undo } from './undo-scope';

/** An insert that was sent lives no longer than this (the client's own limit is 10 minutes). */
const LATE_MS = 15 * 60_000;
/** So many deliveries are looked at between two looks, those that were taken back last. */
const AT_ONCE = 50;

const TABLES = {
  calls: ['call_versions'],
  intervals: ['interval_versions'],
  transcripts: ['transcript_versions', 'utterances', 'call_versions'],
} as const;

/** Whether any row of a delivery stands in the stores. */
export async function rowsRemain({
  siteId,
  seq,
  kind,
}: Pick<Undo, 'siteId' | 'seq' | 'kind'>): Promise<boolean> {
  const found = await Promise.all(TABLES[kind].map((table) => rowsOfBatch[table]({ siteId, seq })));
  return found.flat().some(({ rows }) => rows > 0);
}

/**
 * Deliveries that were taken back a moment ago and have rows again: an insert of a process that is gone was on its way all
 * the while, beyond what an undo can see (it stops those that the server knows of). They are to be taken back once more.
 * @returns how many
 */
export async function reopenLate(now = Date.now()): Promise<number> {
  const lately = await database().ingestBatch.findMany({
    where: { undoneAt: { gt: new Date(now - LATE_MS) } },
    select: { id: true, siteId: true, seq: true, kind: true },
    orderBy: { undoneAt: 'desc' },
    take: AT_ONCE,
  });
  let late = 0;
  for (const batch of lately) {
    if (!(await rowsRemain(batch))) continue;
    const { count } = await database().ingestBatch.updateMany({
      where: { id: batch.id, undoneAt: { not: null } },
      data: { undoneAt: null },
    });
    late += count;
  }
  return late;
}
