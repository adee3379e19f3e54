import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { Intent } from '@/server/postgres/generated/client';
import { findSite } from '@/server/sites/find-site';
import { countExamples, exampleCounts } from '../examples/count-examples';
import type { IntentTree } from './intent-tree';
import { intentView, toIntentView } from './intent-view';
import { readTree } from './read-tree';

export const treeInput = z.object({ siteId: z.int().positive() });

export const treeRow = intentView.extend({
  /** 0 at the top */
  depth: z.int(),
  /** names from the top down to its parent */
  path: z.array(z.string()),
  /** where it is shown: its parent as merges leave it */
  shownUnderId: z.uuid().nullable(),
  /** of its own and of those merged into it */
  examples: exampleCounts,
  /** the names of those merged into it */
  merged: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type TreeRow = z.output<typeof treeRow>;

export const treeOutput = z.object({
  /** every intent in use or archived, from the top down, siblings in order */
  intents: z.array(treeRow),
  /** examples of calls that are about none of them */
  noneExamples: z.int(),
});
export type Taxonomy = z.output<typeof treeOutput>;

/**
 * The tree of a site's intents with what models can learn each from.
 * @throws AppError `not_found`
 */
export async function intentTaxonomy(
  { actor }: UseCaseContext,
  input: z.input<typeof treeInput>,
): Promise<Taxonomy> {
  requireSite(actor, input.siteId);
  const { siteId } = parseInput(treeInput, input);
  await findSite(database(), siteId);
  const tree = await readTree(database(), siteId);
  const counts = await countExamples(siteId, tree);
  const rows = tree.childrenOf(null).flatMap((top) => tree.subtreeOf(top.id));
  return {
    intents: rows.map((intent) => ({
      ...toIntentView(intent),
      ...placeOf(tree, intent),
      examples: counts.of(intent.id),
      merged: tree
        .countingFor(intent.id)
        .filter((id) => id !== intent.id)
        .map((id) => ({ id, name: tree.get(id)?.name ?? '' })),
    })),
    noneExamples: counts.none,
  };
}

function placeOf(tree: IntentTree<Intent>, { id }: Intent): Pick<TreeRow, 'depth' | 'path' | 'shownUnderId'> {
  const above = tree.ancestorsOf(id);
  return {
    depth: above.length,
    path: above.map(({ name }) => name),
    shownUnderId: above.at(-1)?.id ?? null,
  };
}
