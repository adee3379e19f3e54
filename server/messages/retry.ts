import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';

export const retryMessageInput = z.object({ siteId: z.int().positive(), messageId: z.uuid() });

/**
 * Sends a message again that was given up, or waits for its next try: at once, with all its tries.
 * @throws AppError `not_found`, `conflict` for one that was sent
 */
export async function retryMessage(
  { actor }: UseCaseContext,
  input: z.input<typeof retryMessageInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, messageId: id } = parseInput(retryMessageInput, input);
  await database().$transaction(async (transaction) => {
    const message = await transaction.outboundMessage.findFirst({ where: { id, siteId } });
    if (!message) throw new AppError('not_found', 'There is no such message of this site.');
    if (message.status === 'sent') throw new AppError('conflict', 'This message was sent already.');
    await transaction.outboundMessage.update({
      where: { id },
      data: { status: 'queued', attempts: 0, nextAttemptAt: new Date() },
    });
    await audit(transaction, actor, {
      action: 'message.retry',
      subject: `message:${id}`,
      siteId,
      details: { channel: message.channel, attempts: message.attempts },
    });
  });
  await enqueue('send-messages', {});
}
