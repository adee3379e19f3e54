import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { historyWords } from './history-words';
import { intentScope } from './intent-view';
import { readTree, requireIntent } from './read-tree';

const MOST_EVENTS = 200;

export const historyOutput = z.object({
  /** newest first */
  events: z.array(z.object({ id: z.string(), at: z.date(), by: z.string(), what: z.string() })),
});

/**
 * What was done to an intent, in words.
 * @throws AppError `not_found`
 */
export async function intentHistory(
  { actor }: UseCaseContext,
  input: z.input<typeof intentScope>,
): Promise<z.output<typeof historyOutput>> {
  requireSite(actor, input.siteId);
  const { siteId, intentId } = parseInput(intentScope, input);
  requireIntent(await readTree(database(), siteId), intentId);
  const events = await database().auditEvent.findMany({
    where: { subject: `intent:${intentId}`, siteId },
    orderBy: { id: 'desc' },
    take: MOST_EVENTS,
  });
  return {
    events: events.map(({ id, at, actorName, action, details }) => ({
      id: String(id),
      at,
      by: actorName,
      what: historyWords(action, details),
    })),
  };
}
