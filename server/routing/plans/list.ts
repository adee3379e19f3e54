import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type PlanView, planView } from '../contracts/plan';
import { viewPlan } from './view-plan';

export const listPlansInput = z.object({ siteId: z.int().positive() });
export const listPlansOutput = z.array(planView);

/**
 * A site's drafts of rules, the one changed last first.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function listPlans(
  { actor }: UseCaseContext,
  input: z.input<typeof listPlansInput>,
): Promise<PlanView[]> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'routing:read');
  const { siteId } = parseInput(listPlansInput, input);
  const plans = await database().routingPlan.findMany({ where: { siteId }, orderBy: { updatedAt: 'desc' } });
  return plans.map(viewPlan);
}
