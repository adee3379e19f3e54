import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type PlanView, routingRules } from '../contracts/plan';
import { viewPlan } from './view-plan';

export const savePlanInput = z.object({
  siteId: z.int().positive(),
  name: z.string().trim().min(1, 'Give it a name.').max(100, 'At most 100 characters.'),
  rules: routingRules,
});

/**
 * Keeps a draft of rules under its name; one of the same name is replaced.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function savePlan(
  { actor }: UseCaseContext,
  input: z.input<typeof savePlanInput>,
): Promise<PlanView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'routing:write');
  const { siteId, name, rules } = parseInput(savePlanInput, input);
  return await database().$transaction(async (transaction) => {
    const plan = await transaction.routingPlan.upsert({
      where: { siteId_name: { siteId, name } },
      create: { siteId, name, rules, updatedBy: actor.name },
      update: { rules, updatedBy: actor.name },
    });
    await audit(transaction, actor, {
      action: 'routing.save-plan',
      subject: `routing-plan:${plan.id}`,
      siteId,
      details: { name, rules: JSON.parse(JSON.stringify(rules)) },
    });
    return viewPlan(plan);
  });
}
