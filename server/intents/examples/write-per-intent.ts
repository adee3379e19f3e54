import type { Prisma } from '@/server/postgres/generated/client';
import type { TaxonomyAct, TaxonomyChange } from '../taxonomy/change-taxonomy';

/** Writes what was done to examples into the history of each intent that they count for. */
export async function writePerIntent(
  { tree, wrote }: TaxonomyChange,
  act: TaxonomyAct,
  examples: readonly { intentId: string | null }[],
  details: Prisma.InputJsonObject = {},
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { intentId } of examples) {
    const id = intentId ? tree.canonicalId(intentId) : 'none';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const [id, count] of counts) await wrote(act, id, { examples: count, ...details });
}
