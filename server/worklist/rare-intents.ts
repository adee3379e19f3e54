import { database } from '@/server/postgres/client';

/** With fewer examples than this an intent is learned poorly. */
const FEW_EXAMPLES = 10;

/** Intents of a site with few examples, and how many each has. */
export async function rareIntents(siteId: number): Promise<Map<string, number>> {
  const intents = await database().intent.findMany({
    where: { siteId, archivedAt: null, mergedIntoId: null },
    select: { id: true, _count: { select: { examples: true } } },
  });
  const few = intents.filter(({ _count }) => _count.examples < FEW_EXAMPLES);
  return new Map(few.map(({ id, _count }) => [id, _count.examples]));
}
