import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from './change-taxonomy';
import { intentScope } from './intent-view';
import { requireFreeName, requireIntent } from './read-tree';

export const restoreIntentOutput = z.object({ restored: z.array(z.uuid()) });

/**
 * Takes an archived intent into use again, with what was archived together with it.
 * @throws AppError `not_found`, `conflict` when what it stands under is archived, or its name was taken meanwhile
 */
export async function restoreIntent(
  { actor }: UseCaseContext,
  input: z.input<typeof intentScope>,
): Promise<z.output<typeof restoreIntentOutput>> {
  requireSite(actor, input.siteId);
  const { siteId, intentId } = parseInput(intentScope, input);
  return await changeTaxonomy(actor, siteId, async ({ transaction, tree, wrote }) => {
    const intent = requireIntent(tree, intentId);
    const moment = intent.archivedAt?.getTime();
    if (moment === undefined) return { restored: [] };
    const parent = tree.parentOf(intentId);
    if (parent?.archivedAt) {
      throw new AppError('conflict', `${intent.name} stands under ${parent.name}, which is archived.`, {
        hint: `Restore ${parent.name} first.`,
      });
    }
    requireFreeName(tree, { name: intent.name, parentId: parent?.id ?? null, exceptId: intentId });
    const together = tree.subtreeOf(intentId).filter((node) => node.archivedAt?.getTime() === moment);
    const restored = together.map(({ id }) => id);
    await transaction.intent.updateMany({ where: { id: { in: restored } }, data: { archivedAt: null } });
    for (const { id, name } of together) {
      await wrote('restore', id, { name, ...(id === intentId ? {} : { with: intent.name }) });
    }
    return { restored };
  });
}
