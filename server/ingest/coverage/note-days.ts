import { database } from '@/server/postgres/client';
import { BatchKind } from '@/server/postgres/generated/enums';
import { daysOfBatches } from './queries/days-of-batches';

/** So many deliveries are looked up between two looks. */
const AT_ONCE = 200;

/**
 * Deliveries of a release that did not note down which days they tell of get their days, some at a time, from the versions
 * that are stored. One of which nothing is known any more is noted with no row, so that it is not looked up again.
 * @returns of how many deliveries days were noted
 */
export async function noteOlderDays(): Promise<number> {
  const batches = await database().ingestBatch.findMany({
    where: { status: 'done', rowsStored: { gt: 0 }, undoRequestedAt: null, days: { none: {} } },
    select: { id: true, seq: true, siteId: true, kind: true, createdAt: true },
    orderBy: { seq: 'desc' },
    take: AT_ONCE,
  });
  for (const siteId of new Set(batches.map((batch) => batch.siteId))) {
    for (const kind of Object.values(BatchKind)) {
      const some = batches.filter((batch) => batch.siteId === siteId && batch.kind === kind);
      if (some.length > 0) await noteDays(siteId, kind, some);
    }
  }
  return batches.length;
}

async function noteDays(
  siteId: number,
  kind: BatchKind,
  batches: readonly { id: string; seq: number; createdAt: Date }[],
): Promise<void> {
  const found = await daysOfBatches[kind]({ siteId, seqs: batches.map(({ seq }) => seq) });
  const data = batches.flatMap(({ id: batchId, seq, createdAt }) => {
    const days = found.filter((row) => row.seq === seq);
    return days.length === 0
      ? [{ batchId, day: createdAt, rows: 0n }]
      : days.map(({ day, rows }) => ({ batchId, day: new Date(day), rows: BigInt(rows) }));
  });
  await database().batchDay.createMany({ data, skipDuplicates: true });
}
