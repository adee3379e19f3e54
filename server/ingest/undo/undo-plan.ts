import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { type IngestBatch, Prisma } from '@/server/postgres/generated/client';
import { findBatch } from '../find-batch';
import { batchInput } from '../get-batch';

export const undoPlanOutput = z.object({
  /** why it cannot be taken back now, as a sentence; null: it can */
  refusal: z.string().nullable(),
  /** calls, intervals or transcripts that it brought */
  rowsStored: z.number(),
  /** rows in quarantine, which go as well */
  rowsQuarantined: z.number(),
  /** UTC days of its calls; null where it is not known (delivered before days were kept) */
  days: z.object({ count: z.int(), first: z.iso.date(), last: z.iso.date() }).nullable(),
  /** deliveries that came later and have rows of the same days: what they said of the same calls stays */
  laterBatches: z.int(),
  /** recordings that came inside its files, which go as well, with the texts made of them */
  recordings: z.int(),
});
export type UndoPlan = z.infer<typeof undoPlanOutput>;

/** What taking a delivery back would do: said before a person does so. @throws AppError `not_found` */
export async function undoPlan(
  { actor }: UseCaseContext,
  input: z.input<typeof batchInput>,
): Promise<UndoPlan> {
  const { batchId } = batchInput.parse(input);
  const batch = await findBatch(actor, batchId);
  const { _count, _min, _max } = await database().batchDay.aggregate({
    where: { batchId },
    _count: true,
    _min: { day: true },
    _max: { day: true },
  });
  const [first, last] = [_min.day, _max.day];
  return {
    refusal: refusalOf(batch),
    rowsStored: Number(batch.rowsStored),
    rowsQuarantined: Number(batch.rowsQuarantined),
    days: first && last ? { count: _count, first: dateOf(first), last: dateOf(last) } : null,
    laterBatches:
      first && last
        ? await database().ingestBatch.count({
            where: {
              siteId: batch.siteId,
              kind: batch.kind,
              seq: { gt: batch.seq },
              undoRequestedAt: null,
              days: { some: { day: { gte: first, lte: last } } },
            },
          })
        : 0,
    recordings: await database().recording.count({
      where: { cameWithId: batchId, own: { equals: Prisma.DbNull } },
    }),
  };
}

/** Why a delivery cannot be taken back now; null: it can. */
export function refusalOf({ status, door, undoRequestedAt, undoneAt }: IngestBatch): string | null {
  if (undoneAt) return 'This delivery is taken back already.';
  if (undoRequestedAt) return 'This delivery is being taken back.';
  if (status === 'running') return 'This delivery is still being read: cancel it first.';
  if (door === 'recording') {
    return 'This is the text of a recording: remove the recording on the page of recordings, or erase the call.';
  }
  return null;
}

function dateOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}
