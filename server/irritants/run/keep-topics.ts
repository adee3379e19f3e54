import { type KnownTopic, matchTopics } from '@/models/irritants/discovery/match-topics';
import type { Topic } from '@/models/irritants/discovery/topic';
import { audit } from '@/server/audit';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { database, type Transaction } from '@/server/postgres/client';
import type { Prisma } from '@/server/postgres/generated/client';
import { missedOf, storedTopic } from '../contracts/stored-topic';

/** What became of the topics of a search. */
export interface KeptTopics {
  /** never seen before: candidates */
  made: number;
  /** known ones: they keep their names and what people decided */
  known: number;
  /** known ones that were not found this time */
  missing: number;
}

const PHRASES_AUDITED = 8;

/**
 * Stores the topics of a search. One that is known keeps its id, name, status and merges, whatever people made of it; it
 * learns the new words. What is new becomes a candidate. One that was not found stays.
 */
export async function keepTopics(siteId: number, topics: readonly Topic[]): Promise<KeptTopics> {
  return await database().$transaction(
    async (transaction) => {
      const rows = await transaction.irritant.findMany({ where: { siteId, origin: 'discovery' } });
      const previous = rows.flatMap(({ id, topic, status }): KnownTopic[] => {
        const stored = storedTopic(topic);
        const isClosed = status === 'merged' || status === 'dismissed';
        // Merges are followed where calls are counted; here each topic is found again as itself.
        return stored ? [{ id, topic: stored, mergedInto: null, isClosed, missed: missedOf(topic) }] : [];
      });
      const { matches, missing } = matchTopics(previous, topics);
      let made = 0;
      // Of several that are one, the most alike comes last and is what it is known by: a piece is not the whole.
      for (const { next, id } of [...matches].sort((a, b) => a.likeness - b.likeness)) {
        const topic = topics[next];
        if (!topic) continue;
        if (id === null) {
          await makeCandidate(transaction, siteId, topic);
          made += 1;
        } else await transaction.irritant.update({ where: { id }, data: { topic: toJson(topic, 0) } });
      }
      for (const { id, missed } of missing) {
        const known = previous.find((one) => one.id === id);
        if (known) {
          await transaction.irritant.update({ where: { id }, data: { topic: toJson(known.topic, missed) } });
        }
      }
      return { made, known: matches.length - made, missing: missing.length };
    },
    { timeout: 60_000 },
  );
}

const toJson = (topic: Topic, missed: number): Prisma.InputJsonObject => ({ ...topic, missed });

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

async function makeCandidate(transaction: Transaction, siteId: number, topic: Topic): Promise<void> {
  const { id } = await transaction.irritant.create({
    data: {
      siteId,
      name: capitalized(topic.concept?.name ?? topic.name),
      status: 'candidate',
      origin: 'discovery',
      topic: toJson(topic, 0),
      createdBy: SYSTEM_ACTOR.name,
    },
  });
  await audit(transaction, SYSTEM_ACTOR, {
    action: 'irritant.discover',
    subject: `irritant:${id}`,
    siteId,
    details: {
      name: topic.name,
      phrases: topic.signature.slice(0, PHRASES_AUDITED).map(({ phrase }) => phrase),
    },
  });
}
