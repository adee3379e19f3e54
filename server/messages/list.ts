import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { MessageChannel, MessageStatus } from '@/server/postgres/generated/enums';

const PAGE = 100;

export const listMessagesInput = z.object({
  siteId: z.int().positive(),
  status: z.enum(MessageStatus).nullable().default(null),
});

const messageView = z.object({
  id: z.uuid(),
  channel: z.enum(MessageChannel),
  /** an address, or the webhook's name */
  target: z.string(),
  subject: z.string(),
  status: z.enum(MessageStatus),
  attempts: z.int(),
  nextAttemptAt: z.date(),
  lastError: z.string().nullable(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
});
export type MessageView = z.output<typeof messageView>;

export const listMessagesOutput = z.object({
  messages: z.array(messageView),
  failed: z.int(),
});

/** The newest messages of a site, and how many were given up. */
export async function listMessages(
  { actor }: UseCaseContext,
  input: z.input<typeof listMessagesInput>,
): Promise<z.output<typeof listMessagesOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, status } = parseInput(listMessagesInput, input);
  const [messages, webhooks, failed] = await Promise.all([
    database().outboundMessage.findMany({
      where: { siteId, ...(status === null ? {} : { status }) },
      orderBy: { createdAt: 'desc' },
      take: PAGE,
    }),
    database().webhook.findMany({ where: { siteId }, select: { id: true, name: true } }),
    database().outboundMessage.count({ where: { siteId, status: 'failed' } }),
  ]);
  const names = new Map(webhooks.map(({ id, name }) => [id, name]));
  return {
    failed,
    messages: messages.map((message) => {
      const { id, channel, subject, attempts, nextAttemptAt, lastError, createdAt, sentAt } = message;
      const target =
        channel === 'email' ? message.target : (names.get(message.target) ?? 'a webhook that is gone');
      return {
        id,
        channel,
        target,
        subject,
        status: message.status,
        attempts,
        nextAttemptAt,
        lastError,
        createdAt,
        sentAt,
      };
    }),
  };
}
