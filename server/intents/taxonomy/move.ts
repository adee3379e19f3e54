import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import type { Transaction } from '@/server/postgres/client';
import type { Intent } from '@/server/postgres/generated/client';
import { changeTaxonomy } from './change-taxonomy';
import type { IntentTree } from './intent-tree';
import { intentScope } from './intent-view';
import { requireActive, requireFreeName } from './read-tree';

export const moveIntentInput = intentScope.extend({
  /** null: to the top */
  parentId: z.uuid().nullable(),
  /** the sibling it comes to stand before; null: last */
  beforeId: z.uuid().nullable(),
});
export const moveIntentOutput = z.object({
  /** where it was: moving it there takes this back */
  from: z.object({ parentId: z.uuid().nullable(), beforeId: z.uuid().nullable() }),
});

/**
 * Moves an intent, with all that stands under it.
 * @throws AppError `not_found`, `conflict` when it would come to stand under itself, or under an archived one
 */
export async function moveIntent(
  { actor }: UseCaseContext,
  input: z.input<typeof moveIntentInput>,
): Promise<z.output<typeof moveIntentOutput>> {
  requireSite(actor, input.siteId);
  const { siteId, intentId, parentId, beforeId } = parseInput(moveIntentInput, input);
  return await changeTaxonomy(actor, siteId, async ({ transaction, tree, wrote }) => {
    const intent = requireActive(tree, intentId);
    const parent = parentId ? requireActive(tree, parentId) : null;
    if (parentId && tree.isWithin(parentId, intentId)) {
      throw new AppError('conflict', `${intent.name} cannot stand under itself.`, {
        hint: 'Move the other one out of it first.',
      });
    }
    requireFreeName(tree, { name: intent.name, parentId, exceptId: intentId });
    const from = placeOf(tree, intentId);
    const place = await reorder(transaction, tree, { intent, parentId, beforeId });
    const details =
      from.parentId === parentId
        ? { within: parent?.name ?? null, position: place + 1 }
        : { from: (from.parentId && tree.get(from.parentId)?.name) || null, to: parent?.name ?? null };
    await wrote('move', intentId, details);
    return { from };
  });
}

type Place = z.output<typeof moveIntentOutput>['from'];

function placeOf(tree: IntentTree<Intent>, id: string): Place {
  const parentId = tree.parentOf(id)?.id ?? null;
  const siblings = tree.childrenOf(parentId);
  const next = siblings[siblings.findIndex((sibling) => sibling.id === id) + 1];
  return { parentId, beforeId: next?.id ?? null };
}

/** Counts the new siblings anew, with the intent among them; its place, from 0. */
async function reorder(
  transaction: Transaction,
  tree: IntentTree<Intent>,
  { intent, parentId, beforeId }: Place & { intent: Intent },
): Promise<number> {
  const siblings = tree.childrenOf(parentId).filter(({ id }) => id !== intent.id);
  const place = beforeId ? siblings.findIndex(({ id }) => id === beforeId) : siblings.length;
  if (place < 0) throw new AppError('not_found', 'The intent it should stand before is not there.');
  for (const [position, { id }] of siblings.toSpliced(place, 0, intent).entries()) {
    const data = id === intent.id ? { position, parentId } : { position };
    await transaction.intent.update({ where: { id }, data });
  }
  return place;
}
