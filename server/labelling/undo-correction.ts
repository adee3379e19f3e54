import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import { parseInput } from '@/server/parse-input';
import { database, type Transaction } from '@/server/postgres/client';
import type { LabelCorrection } from '@/server/postgres/generated/client';
import { forgetCorrection, learnFromCorrection } from './learn-from-correction';
import { recountSentiment } from './recount-sentiment';
import { saidOf } from './said-of';
import { standingWords } from './standing-words';

export const undoInput = z.object({ siteId: z.int().positive(), correctionId: z.uuid() });

/**
 * Takes a person's word on a label back: what stood before counts again, be it somebody's earlier word or the model's. The
 * history keeps all of it.
 * @throws AppError `not_found`, `conflict` when it is not the word that counts on that label
 */
export async function undoCorrection(
  { actor }: UseCaseContext,
  input: z.input<typeof undoInput>,
): Promise<{ correctionId: string }> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'labels:correct');
  const { siteId, correctionId } = parseInput(undoInput, input);
  const { row, day } = await database().$transaction(async (transaction) => {
    const { undone, earlier } = await wordToUndo(transaction, siteId, correctionId);
    const { callId, kind, label } = undone;
    const withdrawn = await transaction.labelCorrection.create({
      data: { ...contentOf(undone), verdict: 'withdrawn', createdBy: actor.name },
    });
    await forgetCorrection(transaction, undone);
    if (earlier) await restore(transaction, earlier);
    await audit(transaction, actor, {
      action: 'label.undo',
      subject: `call:${callId}`,
      siteId,
      details: { kind, label, undone: undone.id, correction: withdrawn.id, restored: earlier?.id ?? null },
    });
    const dayOfCall = undone.startedOn.toISOString().slice(0, 10);
    await markInsightsDirty(siteId, [dayOfCall], transaction);
    return { row: withdrawn, day: dayOfCall };
  });
  if (row.kind === 'sentiment') await recountSentiment({ siteId, callId: row.callId, day });
  await refreshInsights(siteId, [day]);
  return { correctionId: row.id };
}

/** The word that counts, and the one under it; a word that counts again may be named by either of its rows. */
async function wordToUndo(
  transaction: Transaction,
  siteId: number,
  correctionId: string,
): Promise<{ undone: LabelCorrection; earlier: LabelCorrection | undefined }> {
  const named = await transaction.labelCorrection.findFirst({ where: { id: correctionId, siteId } });
  if (!named) throw new AppError('not_found', 'There is no such correction at this site.');
  const { callId, kind, label, utterance } = named;
  // Of an utterance's sentiment each utterance has its own word, whatever it says.
  const about = kind === 'sentiment' && utterance !== null ? { utterance } : wholeCall(kind, label);
  const history = await transaction.labelCorrection.findMany({
    where: { siteId, callId, kind, ...about },
    orderBy: { seq: 'asc' },
  });
  const standing = standingWords(history);
  const [undone, earlier] = [standing.at(-1), standing.at(-2)];
  if (!undone || (undone.id !== named.id && undone.id !== named.restores)) {
    throw new AppError('conflict', 'Somebody has said something newer on this label.', {
      hint: 'Take that back first.',
    });
  }
  return { undone, earlier };
}

function wholeCall(kind: LabelCorrection['kind'], label: string) {
  return kind === 'sentiment' ? { label, utterance: null } : { label };
}

/** Makes an earlier word the newest again, so that it counts wherever the newest does. */
async function restore(transaction: Transaction, earlier: LabelCorrection): Promise<void> {
  const row = await transaction.labelCorrection.create({
    data: { ...contentOf(earlier), restores: earlier.id },
  });
  const { siteId, callId, kind, label, startedOn } = earlier;
  const day = startedOn.toISOString().slice(0, 10);
  await learnFromCorrection(transaction, row, await saidOf({ siteId, callId, day, kind, label }));
}

/** What a word says, of what, and who said it. */
function contentOf({
  id: _id,
  seq: _seq,
  createdAt: _at,
  storedAt: _stored,
  restores: _restores,
  ...content
}: LabelCorrection) {
  return content;
}
