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

export const unmergeInput = z.object({ siteId: z.int().positive(), irritantId: z.uuid() });

/**
 * Takes an irritant out of the one it was merged into: it stands in the list again, with its own calls.
 * @throws AppError `not_found`, `conflict` when it is not merged
 */
export async function unmergeIrritant(
  { actor }: UseCaseContext,
  input: z.input<typeof unmergeInput>,
): Promise<IrritantView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId, irritantId: id } = parseInput(unmergeInput, input);
  const view = await database().$transaction(async (transaction) => {
    const irritant = await findIrritant(transaction, siteId, id);
    const intoId = irritant.mergedIntoId;
    if (irritant.status !== 'merged' || intoId === null) {
      throw new AppError('conflict', `"${irritant.name}" is not merged into another irritant.`);
    }
    const into = await findIrritant(transaction, siteId, intoId);
    await markLabelsDirty(siteId, [id, intoId], transaction);
    const changed = await transaction.irritant.update({
      where: { id },
      data: { status: 'confirmed', mergedIntoId: null, decidedAt: new Date(), decidedBy: actor.name },
    });
    for (const [subject, details] of [
      [id, { outOf: into.name, outOfId: intoId }],
      [intoId, { unmerged: irritant.name, unmergedId: id }],
    ] as const) {
      await audit(transaction, actor, {
        action: 'irritant.unmerge',
        subject: `irritant:${subject}`,
        siteId,
        details,
      });
    }
    return viewIrritant(changed);
  });
  await enqueue('refresh-insights', { siteId });
  return view;
}
