import { z } from 'zod';
import { database } from '@/server/postgres/client';
import type { IntentTree, TreeNode } from '../taxonomy/intent-tree';

export const exampleCounts = z.object({
  editor: z.int(),
  import: z.int(),
  correction: z.int(),
  total: z.int(),
});
export type ExampleCounts = z.output<typeof exampleCounts>;

/** How many examples each intent has, those of intents merged into it included. */
export async function countExamples(
  siteId: number,
  tree: IntentTree<TreeNode>,
): Promise<{ of(intentId: string): ExampleCounts; none: number }> {
  const groups = await database().intentExample.groupBy({
    by: ['intentId', 'source'],
    where: { siteId },
    _count: { _all: true },
  });
  const counts = new Map<string, ExampleCounts>();
  let none = 0;
  for (const { intentId, source, _count } of groups) {
    if (intentId === null) {
      none += _count._all;
      continue;
    }
    const id = tree.canonicalId(intentId);
    const known = counts.get(id) ?? noExamples();
    counts.set(id, { ...known, [source]: known[source] + _count._all, total: known.total + _count._all });
  }
  return { of: (intentId) => counts.get(intentId) ?? noExamples(), none };
}

function noExamples(): ExampleCounts {
  return { editor: 0, import: 0, correction: 0, total: 0 };
}
