import { z } from 'zod';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { env } from '@/server/env';

export const mailState = z.object({
  /** whether a mail server and a sender are configured */
  configured: z.boolean(),
  /** host and port, never who signs in; '' without */
  server: z.string(),
  from: z.string(),
});
type MailState = z.output<typeof mailState>;

/** Whether the product can send mail, and by which server. */
export function readMailState({ actor }: UseCaseContext): MailState {
  requirePermission(actor, 'alerts:write');
  const { SMTP_URL, MAIL_FROM } = env();
  return {
    configured: Boolean(SMTP_URL && MAIL_FROM),
    server: SMTP_URL ? new URL(SMTP_URL).host : '',
    from: MAIL_FROM ?? '',
  };
}
