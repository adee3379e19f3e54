import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { findSite } from '@/server/sites/find-site';
import { requireAllowedHost } from '../send/guard-address';
import { SendProblem } from '../send/send-problem';
import { makeSecret, sealSecret } from './secret';
import { viewWebhook, webhookView } from './webhook-view';

export const createWebhookInput = z.object({
  siteId: z.int().positive(),
  name: z.string().trim().min(1, 'A name is needed.').max(120),
  url: z
    .url({ protocol: /^https?$/, error: 'An address begins with https:// or http://.' })
    .max(2000)
    .refine((url) => new URL(url).username === '', {
      error: 'Leave names and passwords out of the address.',
    }),
});
export const createdWebhook = z.object({ webhook: webhookView, secret: z.string() });

/**
 * Names a program that is told of alerts.
 * @returns with the secret that signs what is sent, this once: it is kept sealed
 * @throws AppError `invalid_input` for an address no webhook goes to, `conflict` for a name that is taken
 */
export async function createWebhook(
  { actor }: UseCaseContext,
  input: z.input<typeof createWebhookInput>,
): Promise<z.output<typeof createdWebhook>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, name, url } = parseInput(createWebhookInput, input);
  requireReachable(url);
  const id = randomUUID();
  const secret = makeSecret();
  return await database()
    .$transaction(async (transaction) => {
      await findSite(transaction, siteId);
      const webhook = await transaction.webhook.create({
        data: { id, siteId, name, url, secret: sealSecret(secret, id), createdBy: actor.name },
      });
      await audit(transaction, actor, {
        action: 'webhook.create',
        subject: `webhook:${id}`,
        siteId,
        details: { name, host: new URL(url).host },
      });
      return { webhook: viewWebhook(webhook), secret };
    })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw new AppError('conflict', `There is a webhook ${name} already.`, { hint: 'Choose another name.' });
    });
}

function requireReachable(url: string): void {
  try {
    requireAllowedHost(new URL(url));
  } catch (error) {
    if (error instanceof SendProblem) throw new AppError('invalid_input', error.message, { cause: error });
    throw error;
  }
}
