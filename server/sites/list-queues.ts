import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from './find-site';
import { type QueueView, viewQueue } from './queue-view';

export const listQueuesInput = z.object({ siteId: z.int().positive() });

/**
 * The queues of a site, by name.
 * @throws AppError `not_found`
 */
export async function listQueues(
  { actor }: UseCaseContext,
  input: z.input<typeof listQueuesInput>,
): Promise<QueueView[]> {
  requireSite(actor, input.siteId);
  const { siteId } = parseInput(listQueuesInput, input);
  await findSite(database(), siteId);
  const queues = await database().queue.findMany({
    where: { siteId },
    orderBy: [{ name: 'asc' }, { code: 'asc' }],
  });
  return queues.map(viewQueue);
}
