import { database } from '@/server/postgres/client';
import { NO_QUEUE, WHOLE_SITE } from './contracts/vocabulary';

/** What screens call the series of a site. */
export async function seriesNames(siteId: number): Promise<(queue: string) => string> {
  const queues = await database().queue.findMany({ where: { siteId }, select: { code: true, name: true } });
  const names = new Map(queues.map(({ code, name }) => [code, name]));
  names.set(WHOLE_SITE, 'Whole site').set(NO_QUEUE, 'No queue');
  return (queue) => names.get(queue) ?? queue;
}
