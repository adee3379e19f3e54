import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { database } from '@/server/postgres/client';
import { countingTexts } from './queries/counting-texts';
import { daysOfTexts } from './queries/days-of-calls';
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

/** What PostgreSQL keeps of a call's text is of the transcript that counts: a later delivery's stays. */
async function forgetInPostgres({ siteId, seq }: Undo): Promise<void> {
  for (let after = ''; ; ) {
    const some = await countingTexts({ siteId, seq, after, limit: AT_ONCE });
    const last = some.at(-1);
    if (!last) return;
    const where = { siteId, callId: { in: some.map(({ call_id }) => call_id) } };
    await database().$transaction([
      database().sealedOriginal.deleteMany({ where }),
      database().intentExample.deleteMany({ where: { ...where, source: 'import' } }),
    ]);
    after = last.call_id;
  }
}
