import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findPlan } from './find-plan';

export const deletePlanInput = z.object({ siteId: z.int().positive(), id: z.uuid() });

/**
 * Forgets a draft of rules.
 * @throws AppError `not_found`
 */
export async function deletePlan(
  { actor }: UseCaseContext,
  input: z.input<typeof deletePlanInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'routing:write');
  const { siteId, id } = parseInput(deletePlanInput, input);
  await database().$transaction(async (transaction) => {
    const { name } = await findPlan(transaction, siteId, id);
    await transaction.routingPlan.delete({ where: { id } });
    await audit(transaction, actor, {
      action: 'routing.delete-plan',
      subject: `routing-plan:${id}`,
      siteId,
      details: { name },
    });
  });
}
