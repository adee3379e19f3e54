import { z } from 'zod';
import type { Webhook } from '@/server/postgres/generated/client';

export const webhookView = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  createdAt: z.date(),
  createdBy: z.string(),
  disabledAt: z.date().nullable(),
});
export type WebhookView = z.output<typeof webhookView>;

/** A webhook without its secret. */
export function viewWebhook({ id, name, url, createdAt, createdBy, disabledAt }: Webhook): WebhookView {
  return { id, name, url, createdAt, createdBy, disabledAt };
}
