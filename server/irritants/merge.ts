import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { markLabelsDirty } from '@/server/insights/mark-labels-dirty';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type IrritantView, viewIrritant } from './contracts/irritant-view';
import { findIrritant } from './find-irritant';

export const mergeInput = z.object({
  siteId: z.int().positive(),
  irritantId: z.uuid(),
  intoId: z.uuid(),
});

/**
 * Counts the calls of an irritant under another one from now on, past calls too. What it was stays, so that it can be taken
 * out again (unmergeIrritant).
 * @throws AppError `not_found`, `conflict` where the other one is merged or dismissed itself
 */
export async function mergeIrritant(
  { actor }: UseCaseContext,
  input: z.input<typeof mergeInput>,
): Promise<IrritantView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId, irritantId: id, intoId } = parseInput(mergeInput, input);
  if (id === intoId) throw new AppError('invalid_input', 'An irritant cannot be merged into itself.');
  const merged = await database().$transaction(async (transaction) => {
    const irritant = await findIrritant(transaction, siteId, id);
    const into = await findIrritant(transaction, siteId, intoId);
    if (into.status === 'merged' || into.status === 'dismissed') {
      throw new AppError('conflict', `"${into.name}" is ${into.status} itself.`, {
        hint: 'Choose an irritant that is in the list.',
      });
    }
    if (irritant.status === 'merged') {
      throw new AppError('conflict', `"${irritant.name}" is merged already.`);
    }
    await markLabelsDirty(siteId, [id, intoId], transaction);
    const changed = await transaction.irritant.update({
      where: { id },
      data: { status: 'merged', mergedIntoId: intoId, decidedAt: new Date(), decidedBy: actor.name },
    });
    for (const [subject, details] of [
      [id, { into: into.name, intoId }],
      [intoId, { merged: irritant.name, mergedId: id }],
    ] as const) {
      await audit(transaction, actor, {
        action: 'irritant.merge',
        subject: `irritant:${subject}`,
        siteId,
        details: { ...details, before: irritant.status },
      });
    }
    return viewIrritant(changed);
  });
  await enqueue('refresh-insights', { siteId });
  return merged;
}
