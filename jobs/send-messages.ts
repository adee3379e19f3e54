import type { JobPayload } from '@/jobs/contracts';
import { log } from '@/server/log';
import { cleanMessages } from '@/server/messages/clean-messages';
import { sendDue } from '@/server/messages/send/send-due';

/** Sends mail and webhooks that are due, and forgets old ones. */
export async function sendMessagesJob(_: JobPayload<'send-messages'>, signal: AbortSignal): Promise<void> {
  const { sent, failed, later } = await sendDue(signal);
  await cleanMessages(new Date());
  if (sent + failed + later > 0) log().info({ sent, failed, later }, 'messages');
}
