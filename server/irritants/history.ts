import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findIrritant } from './find-irritant';
import { historyWords } from './history-words';

const MOST_EVENTS = 100;

export const historyInput = z.object({ siteId: z.int().positive(), irritantId: z.uuid() });
export const historyOutput = z.array(
  z.object({
    id: z.string(),
    at: z.date(),
    /** who did it */
    by: z.string(),
    /** what was done, a clause without its subject: merged "Late parcel" into it */
    what: z.string(),
  }),
);

/**
 * What people did with an irritant, newest first.
 * @throws AppError `not_found`
 */
export async function irritantHistory(
  { actor }: UseCaseContext,
  input: z.input<typeof historyInput>,
): Promise<z.output<typeof historyOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:read');
  const { siteId, irritantId } = parseInput(historyInput, input);
  await findIrritant(database(), siteId, irritantId);
  const events = await database().auditEvent.findMany({
    where: { siteId, subject: `irritant:${irritantId}` },
    orderBy: { id: 'desc' },
    take: MOST_EVENTS,
  });
  return events.flatMap(({ id, at, actorName, action, details }) => {
    const what = historyWords(action, details);
    return what === null ? [] : [{ id: String(id), at, by: actorName, what }];
  });
}
