import { z } from 'zod';
import { database } from '@/server/postgres/client';
import { readTree } from '../taxonomy/read-tree';
import { versionCard } from './version-card';

export const trainingSuggestion = z.object({
  /** the newest version; null: none yet */
  since: z.object({ number: z.int(), at: z.date() }).nullable(),
  /** labels that people corrected since */
  corrections: z.int(),
  /** examples that came since */
  examples: z.int(),
  /** intents in use with examples or a description that the newest version does not know */
  newIntents: z.array(z.string()),
  /** whether training again is worth it */
  worthIt: z.boolean(),
});
export type TrainingSuggestion = z.output<typeof trainingSuggestion>;

const CORRECTIONS_NEEDED = 20;
/** New examples, as a share of those the newest version was trained on. */
const SHARE_NEEDED = 0.1;

/** What has come since the newest version of a site was trained. */
export async function suggestTraining(siteId: number): Promise<TrainingSuggestion> {
  const newest = await database().classifierVersion.findFirst({
    where: { siteId, kind: 'intent' },
    orderBy: { number: 'desc' },
    select: { number: true, createdAt: true, card: true },
  });
  const later = newest ? { gt: newest.createdAt } : { gt: new Date(0) };
  const [corrections, examples, tree, taught] = await Promise.all([
    database().labelCorrection.count({
      where: { siteId, kind: 'intent', verdict: { not: 'withdrawn' }, restores: null, createdAt: later },
    }),
    database().intentExample.count({ where: { siteId, createdAt: later } }),
    readTree(database(), siteId),
    database().intentExample.findMany({
      where: { siteId, intentId: { not: null } },
      distinct: ['intentId'],
      select: { intentId: true },
    }),
  ]);
  const card = newest && versionCard.parse(newest.card);
  const known = new Set(card?.intents.map(({ label }) => label));
  const withExamples = new Set(taught.map(({ intentId }) => tree.canonicalId(intentId ?? '')));
  const newIntents = tree.nodes.filter(
    ({ id, archivedAt, mergedIntoId, description }) =>
      !archivedAt && !mergedIntoId && !known.has(id) && (withExamples.has(id) || description !== ''),
  );
  const enough =
    corrections >= CORRECTIONS_NEEDED || (card && examples >= SHARE_NEEDED * card.data.train && examples > 0);
  return {
    since: newest && { number: newest.number, at: newest.createdAt },
    corrections,
    examples,
    newIntents: newIntents.map(({ name }) => name),
    worthIt: newest ? Boolean(enough) || newIntents.length > 0 : newIntents.length > 1,
  };
}
