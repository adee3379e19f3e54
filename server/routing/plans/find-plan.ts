import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';
import type { RoutingPlan } from '@/server/postgres/generated/client';

/** @throws AppError `not_found` for a plan that is not of the site */
export async function findPlan(transaction: Transaction, siteId: number, id: string): Promise<RoutingPlan> {
  const plan = await transaction.routingPlan.findFirst({ where: { id, siteId } });
  if (plan) return plan;
  throw new AppError('not_found', 'There is no such plan of this site.', {
    hint: 'Somebody may have deleted it: load the page again.',
  });
}
