import path from 'node:path';
import { createTransport } from 'nodemailer';
import { env } from '@/server/env';
import type { MailBody } from '../bodies';
import { SendProblem } from './send-problem';

const TIMEOUT_MS = 20_000;
const FIRST_FINAL_CODE = 500;

export interface Mail {
  to: string;
  subject: string;
  body: MailBody;
  messageId: string;
}

/**
 * Hands a mail to the operator's SMTP server.
 * @throws SendProblem, final where the server refuses for good (a 5xx answer)
 */
export async function sendMail({ to, subject, body, messageId }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, CALLCAST_DATA_DIR } = env();
  if (!SMTP_URL || !MAIL_FROM) throw new SendProblem('No mail server is configured (SMTP_URL, MAIL_FROM).');
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  const { attachment } = body;
  try {
    await transport.sendMail({
      from: MAIL_FROM,
      to,
      subject,
      text: body.text,
      // The same on every try: mail programs show what came twice once.
      messageId: `<${messageId}@callcast>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: attachment
        ? [
            {
              filename: attachment.name,
              contentType: attachment.type,
              path: path.join(CALLCAST_DATA_DIR, attachment.path),
            },
          ]
        : [],
    });
  } catch (cause) {
    throw problemOf(cause);
  } finally {
    transport.close();
  }
}

function problemOf(cause: unknown): SendProblem {
  const { responseCode, message } = cause as { responseCode?: number; message?: string };
  const final = responseCode !== undefined && responseCode >= FIRST_FINAL_CODE;
  return new SendProblem(`The mail server did not take it: ${message ?? String(cause)}`, { final, cause });
}
