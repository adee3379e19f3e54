import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { viewWebhook, type WebhookView } from './webhook-view';

export const listWebhooksInput = z.object({ siteId: z.int().positive() });

/** The webhooks of a site, by name. */
export async function listWebhooks(
  { actor }: UseCaseContext,
  input: z.input<typeof listWebhooksInput>,
): Promise<WebhookView[]> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId } = parseInput(listWebhooksInput, input);
  const webhooks = await database().webhook.findMany({ where: { siteId }, orderBy: { name: 'asc' } });
  return webhooks.map(viewWebhook);
}
