import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { markLabelsDirty } from '@/server/insights/mark-labels-dirty';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from './change-taxonomy';
import { type IntentView, intentScope, toIntentView } from './intent-view';
import { requireActive } from './read-tree';

export const mergeIntentInput = intentScope.extend({ intoId: z.uuid() });

/**
 * Merges an intent into another: from now on its labels and examples count for the other, and what stood under it stands
 * under the other. Nothing is rewritten, so that `unmergeIntent` brings back exactly what was.
 * @throws AppError `not_found`, `conflict` when one is archived or merged already, or the other stands under it
 */
export async function mergeIntent(
  { actor }: UseCaseContext,
  input: z.input<typeof mergeIntentInput>,
): Promise<IntentView> {
  requireSite(actor, input.siteId);
  const { siteId, intentId, intoId } = parseInput(mergeIntentInput, input);
  const merged = await changeTaxonomy(actor, siteId, async ({ transaction, tree, wrote }) => {
    const intent = requireActive(tree, intentId);
    const into = requireActive(tree, intoId);
    if (intentId === intoId) throw new AppError('conflict', 'An intent cannot be merged into itself.');
    if (tree.isWithin(intoId, intentId)) {
      throw new AppError('conflict', `${into.name} stands under ${intent.name}.`, {
        hint: `Move ${into.name} out of it first, or merge ${into.name} into ${intent.name}.`,
      });
    }
    const examples = await transaction.intentExample.count({
      where: { intentId: { in: tree.countingFor(intentId) } },
    });
    const after = await transaction.intent.update({
      where: { id: intentId },
      data: { mergedIntoId: intoId },
    });
    await wrote('merge', intentId, { name: intent.name, into: into.name, examples });
    await markLabelsDirty(siteId, tree.countingFor(intentId), transaction);
    await wrote('merged-here', intoId, { name: into.name, merged: intent.name, examples });
    return toIntentView(after);
  });
  await enqueue('refresh-insights', { siteId });
  return merged;
}
