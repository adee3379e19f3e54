import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from '../taxonomy/change-taxonomy';
import { requireActive } from '../taxonomy/read-tree';
import { writePerIntent } from './write-per-intent';

export const moveExamplesInput = z.object({
  siteId: z.int().positive(),
  ids: z.array(z.uuid()).min(1).max(500),
  /** null: about none of the intents */
  toId: z.uuid().nullable(),
});
export const moveExamplesOutput = z.object({
  /** where they were, to take it back */
  from: z.array(z.object({ id: z.uuid(), intentId: z.uuid().nullable() })),
});

/**
 * Gives examples to another intent.
 * @throws AppError `not_found` when none of them is there, `conflict` when the intent is archived or merged
 */
export async function moveExamples(
  { actor }: UseCaseContext,
  input: z.input<typeof moveExamplesInput>,
): Promise<z.output<typeof moveExamplesOutput>> {
  requireSite(actor, input.siteId);
  const { siteId, ids, toId } = parseInput(moveExamplesInput, input);
  return await changeTaxonomy(actor, siteId, async (change) => {
    const { transaction, tree, wrote } = change;
    const to = toId ? requireActive(tree, toId) : null;
    const where = { siteId, id: { in: ids } };
    const from = await transaction.intentExample.findMany({ where, select: { id: true, intentId: true } });
    if (from.length === 0) throw new AppError('not_found', 'These examples are no longer there.');
    await transaction.intentExample.updateMany({ where, data: { intentId: toId } });
    await writePerIntent(change, 'examples-move', from, { to: to?.name ?? 'none of the intents' });
    if (to) await wrote('examples-come', to.id, { examples: from.length, from: namesOf(change, from) });
    return { from };
  });
}

function namesOf(
  { tree }: Parameters<typeof writePerIntent>[0],
  examples: readonly { intentId: string | null }[],
): string {
  const names = examples.map(({ intentId }) =>
    intentId ? (tree.get(tree.canonicalId(intentId))?.name ?? '') : 'none of the intents',
  );
  return [...new Set(names)].join(', ');
}
