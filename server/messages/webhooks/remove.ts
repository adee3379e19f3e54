import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findWebhook } from './find-webhook';

export const webhookInput = z.object({ siteId: z.int().positive(), webhookId: z.uuid() });

/**
 * Forgets a webhook and its secret; rules no longer name it, and what still waits for it is given up.
 * @throws AppError `not_found`
 */
export async function removeWebhook(
  { actor }: UseCaseContext,
  input: z.input<typeof webhookInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, webhookId } = parseInput(webhookInput, input);
  await database().$transaction(async (transaction) => {
    const { name } = await findWebhook(transaction, siteId, webhookId);
    const rules = await transaction.alertRule.findMany({ where: { siteId, webhookIds: { has: webhookId } } });
    for (const { id, webhookIds } of rules) {
      await transaction.alertRule.update({
        where: { id },
        data: { webhookIds: webhookIds.filter((other) => other !== webhookId) },
      });
    }
    await transaction.webhook.delete({ where: { id: webhookId } });
    await audit(transaction, actor, {
      action: 'webhook.remove',
      subject: `webhook:${webhookId}`,
      siteId,
      details: { name, rules: rules.length },
    });
  });
}
