import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { changeTaxonomy } from './change-taxonomy';
import { codeOfName } from './code-of-name';
import { type IntentView, intentDescription, intentName, toIntentView } from './intent-view';
import { requireActive, requireFreeName } from './read-tree';

export const createIntentInput = z.object({
  siteId: z.int().positive(),
  /** null: at the top */
  parentId: z.uuid().nullable().default(null),
  name: intentName,
  description: intentDescription.default(''),
  /** as labels in files name it; made of the name where none is given */
  code: z.string().trim().min(1).max(120).optional(),
});

/**
 * A new intent, last among its siblings. It is given to calls once a model is trained that knows it.
 * @throws AppError `not_found`, `conflict` when the name or the code is taken, or the parent is archived or merged
 */
export async function createIntent(
  { actor }: UseCaseContext,
  input: z.input<typeof createIntentInput>,
): Promise<IntentView> {
  requireSite(actor, input.siteId);
  const { siteId, parentId, name, description, code } = parseInput(createIntentInput, input);
  return await changeTaxonomy(actor, siteId, async ({ transaction, tree, wrote }) => {
    if (parentId) requireActive(tree, parentId);
    requireFreeName(tree, { name, parentId });
    const codes = new Set(tree.nodes.map((node) => node.code));
    if (code && codes.has(code)) {
      throw new AppError('conflict', `There is already an intent with the code ${code}.`, {
        hint: 'Codes tell labels of files apart, those of archived intents too.',
      });
    }
    const made = await transaction.intent.create({
      data: {
        siteId,
        parentId,
        name,
        description,
        code: code ?? codeOfName(name, codes),
        position: tree.childrenOf(parentId).length,
        createdBy: actor.name,
      },
    });
    await wrote('create', made.id, { name, parent: (parentId && tree.get(parentId)?.name) || null });
    return toIntentView(made);
  });
}
