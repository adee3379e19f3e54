import type { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from './change-taxonomy';
import { type IntentView, intentDescription, intentScope, toIntentView } from './intent-view';
import { requireActive } from './read-tree';

export const describeIntentInput = intentScope.extend({ description: intentDescription });

/**
 * Says what an intent is about. Models start from it while there are few examples.
 * @throws AppError `not_found`, `conflict` when it was archived or merged
 */
export async function describeIntent(
  { actor }: UseCaseContext,
  input: z.input<typeof describeIntentInput>,
): Promise<IntentView> {
  requireSite(actor, input.siteId);
  const { siteId, intentId, description } = parseInput(describeIntentInput, input);
  return await changeTaxonomy(actor, siteId, async ({ transaction, tree, wrote }) => {
    const before = requireActive(tree, intentId);
    if (before.description === description) return toIntentView(before);
    const after = await transaction.intent.update({ where: { id: intentId }, data: { description } });
    await wrote('describe', intentId, { from: before.description, to: description });
    return toIntentView(after);
  });
}
