import type { UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { listQueues } from '@/server/sites/list-queues';
import type { Named } from '../contracts/routing-period';

/** Names of a site's queues and intents by code; what nobody has named is called by its code. */
export interface RoutingNames {
  queue(code: string): Named;
  intent(id: string): Named;
}

export async function routingNames(context: UseCaseContext, siteId: number): Promise<RoutingNames> {
  const [queues, intents] = await Promise.all([
    listQueues(context, { siteId }),
    database().intent.findMany({ where: { siteId }, select: { id: true, name: true } }),
  ]);
  const queueNames = new Map(queues.map(({ code, name }) => [code, name]));
  const intentNames = new Map(intents.map(({ id, name }) => [id, name]));
  return {
    queue: (code) => ({ code, name: queueNames.get(code) || code }),
    intent: (id) => ({ code: id, name: intentNames.get(id) ?? id }),
  };
}
