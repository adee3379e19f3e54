import type { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from './change-taxonomy';
import { type IntentView, intentName, intentScope, toIntentView } from './intent-view';
import { requireActive, requireFreeName } from './read-tree';

export const renameIntentInput = intentScope.extend({ name: intentName });

/**
 * Gives an intent another name; its code, and with it its labels, stay.
 * @throws AppError `not_found`, `conflict` when a sibling has the name
 */
export async function renameIntent(
  { actor }: UseCaseContext,
  input: z.input<typeof renameIntentInput>,
): Promise<IntentView> {
  requireSite(actor, input.siteId);
  const { siteId, intentId, name } = parseInput(renameIntentInput, input);
  return await changeTaxonomy(actor, siteId, async ({ transaction, tree, wrote }) => {
    const before = requireActive(tree, intentId);
    if (before.name === name) return toIntentView(before);
    const parentId = tree.parentOf(intentId)?.id ?? null;
    requireFreeName(tree, { name, parentId, exceptId: intentId });
    const after = await transaction.intent.update({ where: { id: intentId }, data: { name } });
    await wrote('rename', intentId, { from: before.name, to: name });
    return toIntentView(after);
  });
}
