import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { readMailState } from './mail-state';

export const testMailInput = z.object({
  siteId: z.int().positive(),
  to: z.email('This is no e-mail address.'),
});

/**
 * Sends a test mail; what became of it stands among the messages.
 * @throws AppError `conflict` where no mail server is configured
 */
export async function sendTestMail(
  { actor }: UseCaseContext,
  input: z.input<typeof testMailInput>,
): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, to } = parseInput(testMailInput, input);
  if (!readMailState({ actor }).configured) {
    throw new AppError('conflict', 'No mail server is configured.', {
      hint: 'Set SMTP_URL and MAIL_FROM as docs/OPERATIONS.md says, and start again.',
    });
  }
  await database().$transaction(async (transaction) => {
    const site = await findSite(transaction, siteId);
    await transaction.outboundMessage.create({
      data: {
        siteId,
        channel: 'email',
        target: to,
        subject: `[Callcast] ${site.name}: test message`,
        body: { text: `This is a test message of Callcast, asked for by ${actor.name}. Mail works.` },
      },
    });
    await audit(transaction, actor, {
      action: 'mail.test',
      subject: `site:${siteId}`,
      siteId,
      details: { to },
    });
  });
  await enqueue('send-messages', {});
}
