import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from './change-taxonomy';
import { codeOfName } from './code-of-name';
import { type IntentView, intentDescription, intentName, intentScope, toIntentView } from './intent-view';
import { requireActive, requireFreeName } from './read-tree';

const MOST_SPLIT_EXAMPLES = 5000;

export const splitIntentInput = intentScope.extend({
  /** the new one, which comes to stand after it */
  name: intentName,
  description: intentDescription.default(''),
  /** the examples that are about the new one; the others stay */
  exampleIds: z.array(z.uuid()).max(MOST_SPLIT_EXAMPLES),
});

/**
 * Splits an intent in two: a new one beside it takes the examples that the person chose. Calls keep their label until a model
 * that knows both reads them again. Merging the new one into the old one takes it back.
 * @throws AppError `not_found`, also for examples that are not its own; `conflict` when a sibling has the name
 */
export async function splitIntent(
  { actor }: UseCaseContext,
  input: z.input<typeof splitIntentInput>,
): Promise<IntentView> {
  requireSite(actor, input.siteId);
  const { siteId, intentId, name, description, exampleIds } = parseInput(splitIntentInput, input);
  return await changeTaxonomy(actor, siteId, async ({ transaction, tree, wrote }) => {
    const intent = requireActive(tree, intentId);
    const parentId = tree.parentOf(intentId)?.id ?? null;
    requireFreeName(tree, { name, parentId });
    const siblings = tree.childrenOf(parentId);
    const place = siblings.findIndex(({ id }) => id === intentId);
    for (const [position, { id }] of siblings.entries()) {
      const data = { position: position > place ? position + 1 : position };
      await transaction.intent.update({ where: { id }, data });
    }
    const codes = new Set(tree.nodes.map((node) => node.code));
    const made = await transaction.intent.create({
      data: {
        siteId,
        parentId,
        name,
        description,
        code: codeOfName(name, codes),
        position: place + 1,
        createdBy: actor.name,
      },
    });
    const { count } = await transaction.intentExample.updateMany({
      where: { siteId, id: { in: exampleIds }, intentId: { in: tree.countingFor(intentId) } },
      data: { intentId: made.id },
    });
    if (count !== new Set(exampleIds).size) {
      throw new AppError('not_found', `Some of these examples are not ${intent.name}'s any more.`, {
        hint: 'Load the page again and choose once more.',
      });
    }
    await wrote('split', intentId, { name: intent.name, off: name, examples: count });
    await wrote('split-off', made.id, { name, from: intent.name, examples: count });
    return toIntentView(made);
  });
}
