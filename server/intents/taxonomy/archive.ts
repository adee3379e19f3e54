import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from './change-taxonomy';
import { intentScope } from './intent-view';
import { requireActive } from './read-tree';

export const archiveIntentOutput = z.object({
  /** those that went together: it, and what stands under it */
  archived: z.array(z.uuid()),
});

/**
 * Takes an intent, and what stands under it, out of use: the next model does not know them. Labels that calls have stay.
 * @throws AppError `not_found`, `conflict` when it is out of use already
 */
export async function archiveIntent(
  { actor }: UseCaseContext,
  input: z.input<typeof intentScope>,
): Promise<z.output<typeof archiveIntentOutput>> {
  requireSite(actor, input.siteId);
  const { siteId, intentId } = parseInput(intentScope, input);
  return await changeTaxonomy(actor, siteId, async ({ transaction, tree, wrote }) => {
    const intent = requireActive(tree, intentId);
    const together = tree.subtreeOf(intentId).filter((node) => !node.archivedAt);
    const archived = together.map(({ id }) => id);
    // One moment for all: what was archived together is restored together.
    await transaction.intent.updateMany({
      where: { id: { in: archived } },
      data: { archivedAt: new Date() },
    });
    for (const { id, name } of together) {
      await wrote('archive', id, { name, ...(id === intentId ? {} : { with: intent.name }) });
    }
    return { archived };
  });
}
