import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { daysOfTexts } from './queries/days-of-calls';
import { textsReplaced } from './queries/texts-replaced';
import { removeTexts, removeWithdrawals, restoreHeads, withdrawOlderHeads } from './statements/restore-texts';
import { daysOf, partsOf, spanOf, type Undo, type UndoStep } from './undo-scope';

/** Their ids are parameters of one statement of PostgreSQL. */
const AT_ONCE = 5000;

/**
 * Takes a delivery's transcripts away, with what was read in them, the sealed originals and the examples that came with
 * them, and lets the transcripts count that counted before; its versions stay until the end (forgetHeads).
 * @returns the UTC days on which the transcripts stood or stand now
 */
export async function takeBackTexts(undo: Undo, step: UndoStep): Promise<string[]> {
  const parts = await partsOf(undo, 'transcript_versions');
  if (!parts) return [];
  const found: { day: string }[][] = [];
  for (const part of parts) found.push(await daysOfTexts(part));
  const days = daysOf(found);
  const { siteId, seq } = undo;
  await markInsightsDirty(siteId, days);
  await forgetInPostgres(undo);
  await step('texts-marked');
  for (const remove of removeTexts) {
    await remove({ siteId, seq, ...spanOf(days) });
    await step('texts-removed');
  }
  for (const part of parts) {
    await removeWithdrawals(part);
    await step('withdrawals-removed');
    await restoreHeads(part);
    await step('heads-restored');
    await withdrawOlderHeads(part);
  }
  await step('older-heads-withdrawn');
  await markInsightsDirty(siteId, days);
  return days;
}

/**
 * Originals and examples that came with the delivery go; examples that it had put aside come back. Rows from before they
 * bore a delivery's number are known by their call alone: they go where the delivery's transcript is the one that counts.
 */
async function forgetInPostgres(undo: Undo): Promise<void> {
  const { siteId, seq } = undo;
  await database().$transaction([
    database().sealedOriginal.deleteMany({ where: { siteId, batchSeq: seq } }),
    database().intentExample.deleteMany({ where: { siteId, batchSeq: seq } }),
    database().replacedExample.deleteMany({ where: { siteId, batchSeq: seq } }),
  ]);
  for (let after = ''; ; ) {
    const some = await textsReplaced({ ...undo, after, limit: AT_ONCE });
    const last = some.at(-1);
    if (!last) return;
    const counted = some.filter(({ counts }) => counts === 1).map(({ call_id }) => call_id);
    const where = { siteId, callId: { in: counted } };
    await database().$transaction([
      database().sealedOriginal.deleteMany({ where: { ...where, batchSeq: 0 } }),
      database().intentExample.deleteMany({ where: { ...where, batchSeq: null, source: 'import' } }),
      bringBack(siteId, some),
    ]);
    after = last.call_id;
  }
}

type Replaced = Awaited<ReturnType<typeof textsReplaced>>;

/** Examples of the transcripts that count now, where a delivery had put them aside. */
function bringBack(siteId: number, replaced: Replaced) {
  const callIds = replaced.map(({ call_id }) => call_id);
  const seqs = replaced.map(({ remaining }) => remaining);
  return database().$executeRaw(Prisma.sql`
    WITH back AS (
      DELETE FROM "ReplacedExample" AS aside
      USING unnest(${callIds}::text[], ${seqs}::int[]) AS counting (call, seq)
      WHERE aside."siteId" = ${siteId} AND aside."callId" = counting.call AND aside."batchSeq" = counting.seq
      RETURNING aside.*)
    INSERT INTO "IntentExample"
      (id, "siteId", "intentId", text, language, source, "callId", utterance, "batchSeq", "createdAt", "createdBy")
    SELECT id, "siteId", "intentId", text, language, 'import', "callId", utterance, "batchSeq", "createdAt", "createdBy"
    FROM back`);
}
