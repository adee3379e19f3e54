import type { JobPayload } from '@/jobs/contracts';
import { log } from '@/server/log';
import { sendDue } from '@/server/messages/send/send-due';

/** Sends mail and webhooks that are due. */
export async function sendMessagesJob(_: JobPayload<'send-messages'>, signal: AbortSignal): Promise<void> {
  const { sent, failed, later } = await sendDue(signal);
  if (sent + failed + later > 0) log().info({ sent, failed, later }, 'messages');
}
