import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from '../taxonomy/change-taxonomy';
import { intentScope } from '../taxonomy/intent-view';
import { requireActive } from '../taxonomy/read-tree';
import { EXAMPLE_LENGTH, exampleView, toExampleView } from './example-view';
import { keyOfText } from './key-of-text';
import { maskExample } from './mask-example';

export const addExamplesInput = intentScope.extend({
  /** one phrase each, as a customer would say it */
  texts: z.array(z.string().trim().min(1).max(EXAMPLE_LENGTH)).min(1).max(500),
  /** '' where it is not known */
  language: z.string().trim().max(20).default(''),
});
export const addExamplesOutput = z.object({
  added: z.array(exampleView),
  /** how many were there already, word for word */
  known: z.int(),
});

/**
 * Adds typed phrases to an intent, masked like all text that is kept; those that it has already are left out.
 * @throws AppError `not_found`, `conflict` when the intent is archived or merged
 */
export async function addExamples(
  { actor }: UseCaseContext,
  input: z.input<typeof addExamplesInput>,
): Promise<z.output<typeof addExamplesOutput>> {
  requireSite(actor, input.siteId);
  const { siteId, intentId, texts, language } = parseInput(addExamplesInput, input);
  return await changeTaxonomy(actor, siteId, async ({ transaction, tree, wrote }) => {
    requireActive(tree, intentId);
    const standing = await transaction.intentExample.findMany({
      where: { siteId, intentId: { in: tree.countingFor(intentId) } },
      select: { text: true },
    });
    const keys = new Set(standing.map(({ text }) => keyOfText(text)));
    const fresh = texts.map((text) => maskExample(text, language)).filter((text) => isNew(text, keys));
    const added = await transaction.intentExample.createManyAndReturn({
      data: fresh.map((text) => ({
        siteId,
        intentId,
        text,
        language,
        source: 'editor' as const,
        createdBy: actor.name,
      })),
    });
    if (added.length > 0) await wrote('examples-add', intentId, { examples: added.length });
    return { added: added.map(toExampleView), known: texts.length - added.length };
  });
}

function isNew(text: string, keys: Set<string>): boolean {
  const key = keyOfText(text);
  if (key === '' || keys.has(key)) return false;
  keys.add(key);
  return true;
}
