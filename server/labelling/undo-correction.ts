import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { forgetCorrection } from './learn-from-correction';
import { recountSentiment } from './recount-sentiment';

export const undoInput = z.object({ siteId: z.int().positive(), correctionId: z.uuid() });

/**
 * Takes a person's word on a label back: what stood before counts again. The history keeps both.
 * @throws AppError `not_found`, `conflict` when it is no longer the newest word on that label
 */
export async function undoCorrection(
  { actor }: UseCaseContext,
  input: z.input<typeof undoInput>,
): Promise<{ correctionId: string }> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'labels:correct');
  const { siteId, correctionId } = parseInput(undoInput, input);
  const { row, day } = await database().$transaction(async (transaction) => {
    const undone = await transaction.labelCorrection.findFirst({ where: { id: correctionId, siteId } });
    if (!undone) throw new AppError('not_found', 'There is no such correction at this site.');
    const { id: _id, seq, createdAt: _at, storedAt: _stored, ...same } = undone;
    const { callId, kind, label, utterance } = same;
    const newer = await transaction.labelCorrection.count({
      where: {
        siteId,
        callId,
        kind,
        label,
        seq: { gt: seq },
        ...(kind === 'sentiment' ? { utterance } : {}),
      },
    });
    if (newer > 0 || undone.verdict === 'withdrawn') {
      throw new AppError('conflict', 'Somebody has said something newer on this label.', {
        hint: 'Take that back first.',
      });
    }
    const withdrawn = await transaction.labelCorrection.create({
      data: { ...same, verdict: 'withdrawn', createdBy: actor.name },
    });
    await forgetCorrection(transaction, undone);
    await audit(transaction, actor, {
      action: 'label.undo',
      subject: `call:${callId}`,
      siteId,
      details: { kind, label, undone: correctionId, correction: withdrawn.id },
    });
    const dayOfCall = undone.startedOn.toISOString().slice(0, 10);
    await markInsightsDirty(siteId, [dayOfCall], transaction);
    return { row: withdrawn, day: dayOfCall };
  });
  if (row.kind === 'sentiment') await recountSentiment({ siteId, callId: row.callId, day });
  await refreshInsights(siteId, [day]);
  return { correctionId: row.id };
}
