import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findRule } from './find-rule';

export const deleteRuleInput = z.object({ siteId: z.int().positive(), ruleId: z.uuid() });

/**
 * Deletes a rule with its alerts; messages that were sent stay in their list.
 * @throws AppError `not_found`
 */
export async function deleteRule(
  { actor }: UseCaseContext,
  input: z.input<typeof deleteRuleInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, ruleId } = parseInput(deleteRuleInput, input);
  await database().$transaction(async (transaction) => {
    const { name, kind } = await findRule(transaction, siteId, ruleId);
    await transaction.alertRule.delete({ where: { id: ruleId } });
    await audit(transaction, actor, {
      action: 'alert-rule.delete',
      subject: `alert-rule:${ruleId}`,
      siteId,
      details: { name, kind },
    });
  });
}
