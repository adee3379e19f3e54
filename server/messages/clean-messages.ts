import { database } from '@/server/postgres/client';

/** Messages that were sent are kept as a record so long; those given up stay until somebody sees to them as long again. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Deletes messages that are past their time. @returns how many */
export async function cleanMessages(now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const { count } = await database().outboundMessage.deleteMany({
    where: {
      OR: [
        { status: 'sent', nextAttemptAt: { lt: before(KEPT_DAYS) } },
        { status: 'failed', nextAttemptAt: { lt: before(2 * KEPT_DAYS) } },
      ],
    },
  });
  return count;
}
