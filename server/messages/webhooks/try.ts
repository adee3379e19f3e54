import type { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findWebhook } from './find-webhook';
import { webhookInput } from './remove';

/**
 * Sends a webhook a message of the type `test`; what became of it stands among the messages.
 * @throws AppError `not_found`
 */
export async function testWebhook(
  { actor }: UseCaseContext,
  input: z.input<typeof webhookInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, webhookId } = parseInput(webhookInput, input);
  await database().$transaction(async (transaction) => {
    const { name } = await findWebhook(transaction, siteId, webhookId);
    await transaction.outboundMessage.create({
      data: {
        siteId,
        channel: 'webhook',
        target: webhookId,
        subject: 'Test message',
        body: { type: 'test', sentAt: new Date().toISOString() },
      },
    });
    await audit(transaction, actor, {
      action: 'webhook.test',
      subject: `webhook:${webhookId}`,
      siteId,
      details: { name },
    });
  });
  await enqueue('send-messages', {});
}
