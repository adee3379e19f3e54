import { log } from '@/server/log';
import { database } from '@/server/postgres/client';
import { type OutboundMessage, Prisma } from '@/server/postgres/generated/client';
import { mailBody } from '../bodies';
import { openSecret } from '../webhooks/secret';
import { retryDelay } from './backoff';
import { postWebhook } from './post-webhook';
import { sendMail } from './send-mail';
import { SendProblem } from './send-problem';

/** A worker that dies while it sends leaves its messages to the next one after so long. */
const LEASE_SECONDS = 120;
const AT_ONCE = 10;

export interface Sent {
  sent: number;
  failed: number;
  later: number;
}

/**
 * Sends what is due. A message is sent at least once: it may come twice where a worker died between the answer and its note;
 * its id tells receivers. Any number of workers may do so at once.
 */
export async function sendDue(signal?: AbortSignal): Promise<Sent> {
  const sum: Sent = { sent: 0, failed: 0, later: 0 };
  while (!signal?.aborted) {
    const messages = await claim();
    if (messages.length === 0) break;
    const outcomes = await Promise.all(messages.map(deliver));
    for (const outcome of outcomes) sum[outcome] += 1;
  }
  return sum;
}

async function claim(): Promise<OutboundMessage[]> {
  return await database().$queryRaw<OutboundMessage[]>(Prisma.sql`
    UPDATE "OutboundMessage" SET
      attempts = attempts + 1,
      "nextAttemptAt" = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id IN (
      SELECT id FROM "OutboundMessage"
      WHERE status = 'queued' AND "nextAttemptAt" <= now()
      ORDER BY "nextAttemptAt"
      LIMIT ${AT_ONCE}
      FOR UPDATE SKIP LOCKED)
    RETURNING *`);
}

async function deliver(message: OutboundMessage): Promise<keyof Sent> {
  try {
    await send(message);
    await database().outboundMessage.update({
      where: { id: message.id },
      data: { status: 'sent', sentAt: new Date(), lastError: null },
    });
    return 'sent';
  } catch (thrown) {
    const problem =
      thrown instanceof SendProblem ? thrown : new SendProblem(String(thrown), { cause: thrown });
    const { final, retryAfterMs } = problem;
    const delay = final ? null : retryDelay(message.attempts, { retryAfterMs });
    log().warn(
      { messageId: message.id, attempts: message.attempts, final: delay === null },
      'a message was not taken',
    );
    await database().outboundMessage.update({
      where: { id: message.id },
      data: {
        lastError: problem.message,
        ...(delay === null ? { status: 'failed' as const } : { nextAttemptAt: new Date(Date.now() + delay) }),
      },
    });
    return delay === null ? 'failed' : 'later';
  }
}

async function send(message: OutboundMessage): Promise<void> {
  const { id: messageId, target, subject, body } = message;
  if (message.channel === 'email') {
    await sendMail({ to: target, subject, body: mailBody.parse(body), messageId });
    return;
  }
  const webhook = await database().webhook.findUnique({ where: { id: target } });
  if (!webhook || webhook.disabledAt)
    throw new SendProblem('The webhook is no longer there.', { final: true });
  await postWebhook({
    url: webhook.url,
    secret: openSecret(webhook.secret, webhook.id),
    messageId,
    body: JSON.stringify({ id: messageId, ...(body as object) }),
  });
}
