import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from '../taxonomy/change-taxonomy';
import { exampleView, toExampleView } from './example-view';
import { writePerIntent } from './write-per-intent';

export const removeExamplesInput = z.object({
  siteId: z.int().positive(),
  ids: z.array(z.uuid()).min(1).max(500),
});
export const removeExamplesOutput = z.object({
  /** what was there, so that it can be put back */
  removed: z.array(exampleView),
});

/**
 * Takes examples away for good: no later model learns from them.
 * @throws AppError `not_found` when none of them is there
 */
export async function removeExamples(
  { actor }: UseCaseContext,
  input: z.input<typeof removeExamplesInput>,
): Promise<z.output<typeof removeExamplesOutput>> {
  requireSite(actor, input.siteId);
  const { siteId, ids } = parseInput(removeExamplesInput, input);
  return await changeTaxonomy(actor, siteId, async (change) => {
    const where = { siteId, id: { in: ids } };
    const removed = await change.transaction.intentExample.findMany({ where });
    if (removed.length === 0) throw new AppError('not_found', 'These examples are no longer there.');
    await change.transaction.intentExample.deleteMany({ where });
    await writePerIntent(change, 'examples-remove', removed);
    return { removed: removed.map(toExampleView) };
  });
}
