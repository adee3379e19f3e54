import { database } from '@/server/postgres/client';

/** An irritant's id and those of all that were merged into it, at any remove: what readings may call it. */
export async function labelsOf(siteId: number, irritantId: string): Promise<string[]> {
  const merged = await database().irritant.findMany({
    where: { siteId, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  });
  const labels = new Set([irritantId]);
  for (let before = 0; before < labels.size; ) {
    before = labels.size;
    for (const { id, mergedIntoId } of merged) if (mergedIntoId && labels.has(mergedIntoId)) labels.add(id);
  }
  return [...labels];
}
