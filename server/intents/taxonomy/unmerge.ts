import type { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { markLabelsDirty } from '@/server/insights/mark-labels-dirty';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import type { Intent } from '@/server/postgres/generated/client';
import { changeTaxonomy } from './change-taxonomy';
import { IntentTree } from './intent-tree';
import { type IntentView, intentScope, toIntentView } from './intent-view';
import { requireIntent } from './read-tree';

/**
 * Takes a merge back: labels and examples count for the intent itself again.
 * @throws AppError `not_found`
 */
export async function unmergeIntent(
  { actor }: UseCaseContext,
  input: z.input<typeof intentScope>,
): Promise<IntentView> {
  requireSite(actor, input.siteId);
  const { siteId, intentId } = parseInput(intentScope, input);
  const unmerged = await changeTaxonomy(actor, siteId, async ({ transaction, tree, wrote }) => {
    const intent = requireIntent(tree, intentId);
    const intoId = intent.mergedIntoId;
    if (!intoId) return toIntentView(intent);
    const into = tree.get(intoId);
    const apart = withoutMerge(tree, intent);
    const after = await transaction.intent.update({
      where: { id: intentId },
      data: { mergedIntoId: null, ...(standsFree(apart, intent) ? {} : { parentId: null }) },
    });
    await markLabelsDirty(siteId, apart.countingFor(intentId), transaction);
    await wrote('unmerge', intentId, { name: intent.name, from: into?.name ?? null });
    if (into) await wrote('unmerged-here', into.id, { name: into.name, unmerged: intent.name });
    return toIntentView(after);
  });
  await enqueue('refresh-insights', { siteId });
  return unmerged;
}

function withoutMerge(tree: IntentTree<Intent>, intent: Intent): IntentTree<Intent> {
  return new IntentTree(
    tree.nodes.map((node) => (node.id === intent.id ? { ...node, mergedIntoId: null } : node)),
  );
}

/** Whether its old place is still one: meanwhile that may have been moved under what now leaves with this intent. */
function standsFree(after: IntentTree<Intent>, intent: Intent): boolean {
  if (!intent.parentId) return true;
  const parent = after.get(after.canonicalId(intent.parentId));
  return parent !== undefined && !parent.archivedAt && !after.isWithin(parent.id, intent.id);
}
