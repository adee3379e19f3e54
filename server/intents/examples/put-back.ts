import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from '../taxonomy/change-taxonomy';
import { exampleView } from './example-view';
import { maskExample } from './mask-example';
import { writePerIntent } from './write-per-intent';

export const putBackExamplesInput = z.object({
  siteId: z.int().positive(),
  /** as `removeExamples` gave them */
  examples: z.array(exampleView).min(1).max(500),
});
export const putBackExamplesOutput = z.object({ count: z.int() });

/**
 * Puts removed examples back where they were.
 * @throws AppError `not_found` when their intent is not of this site
 */
export async function putBackExamples(
  { actor }: UseCaseContext,
  input: z.input<typeof putBackExamplesInput>,
): Promise<z.output<typeof putBackExamplesOutput>> {
  requireSite(actor, input.siteId);
  const { siteId, examples } = parseInput(putBackExamplesInput, input);
  return await changeTaxonomy(actor, siteId, async (change) => {
    if (examples.some(({ intentId }) => intentId && !change.tree.get(intentId))) {
      throw new AppError('not_found', 'There is no such intent in this site.');
    }
    const now = new Date();
    const { count } = await change.transaction.intentExample.createMany({
      data: examples.map((example) => ({
        ...example,
        siteId,
        text: maskExample(example.text, example.language),
        // How long an example may be kept counts from when it came.
        createdAt: example.createdAt > now ? now : example.createdAt,
      })),
      skipDuplicates: true,
    });
    if (count > 0) await writePerIntent(change, 'examples-put-back', examples);
    return { count };
  });
}
