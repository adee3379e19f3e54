import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { newestInsights } from '@/server/insights/queries/newest-insights';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { frequentIntents } from '../queries/frequent-intents';
import { siteCaution } from './site-caution';

/** As many as keys can offer, and some that a call has already. */
const MOST_FREQUENT = 20;
const FREQUENT_DAYS = 28;

export const labelChoicesInput = z.object({ siteId: z.int().positive() });

const labelChoice = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Names of the nodes above it. */
  path: z.array(z.string()),
});
export type LabelChoice = z.output<typeof labelChoice>;

export const labelChoicesOutput = z.object({
  intents: z.array(labelChoice),
  /** Those that people confirmed. */
  irritants: z.array(labelChoice),
  /** Ids of intents, those of most calls of late first. */
  frequent: z.array(z.string()),
  /** There are calls with transcripts. */
  hasTexts: z.boolean(),
  /** What of calls of the site was not measured, in a sentence; '' where all that is known was. */
  caution: z.string(),
});
export type LabelChoices = z.output<typeof labelChoicesOutput>;

/**
 * What a call of a site can be said to be about, and what can have annoyed in it.
 * @throws AppError `not_found` for a site the actor may not see
 */
export async function labelChoices(
  { actor }: UseCaseContext,
  input: z.input<typeof labelChoicesInput>,
): Promise<LabelChoices> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'intents:read');
  const { siteId } = parseInput(labelChoicesInput, input);
  const [intents, irritants, frequent, texts, caution] = await Promise.all([
    database().intent.findMany({
      where: { siteId, archivedAt: null, mergedIntoId: null },
      select: { id: true, name: true, parentId: true },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
    }),
    database().irritant.findMany({
      where: { siteId, status: 'confirmed', mergedIntoId: null },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    frequentIntents({ siteId, days: FREQUENT_DAYS, limit: MOST_FREQUENT }),
    newestInsights({ siteId }),
    siteCaution(siteId),
  ]);
  const known = new Map(intents.map((intent) => [intent.id, intent]));
  return {
    intents: intents.map(({ id, name, parentId }) => ({ id, name, path: pathOf(parentId, known) })),
    irritants: irritants.map(({ id, name }) => ({ id, name, path: [] })),
    frequent: frequent.map(({ intent }) => intent),
    hasTexts: (texts[0]?.snapshot ?? 0) > 0,
    caution,
  };
}

function pathOf(
  parentId: string | null,
  known: ReadonlyMap<string, { name: string; parentId: string | null }>,
): string[] {
  const path: string[] = [];
  let at = parentId === null ? undefined : known.get(parentId);
  // A tree has no rings; should one ever stand in the store, this ends all the same.
  while (at && path.length < known.size) {
    path.unshift(at.name);
    at = at.parentId === null ? undefined : known.get(at.parentId);
  }
  return path;
}
