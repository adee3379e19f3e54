import type { Transaction } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

/** Forgets what deliveries said that recordings are of calls that are erased, and what these recordings told themselves. */
export async function forgetNaming(
  transaction: Transaction,
  calls: { siteId: number; callId: { in: string[] } },
): Promise<void> {
  await transaction.namedAudio.deleteMany({ where: calls });
  await transaction.recording.updateMany({ where: calls, data: { own: Prisma.DbNull } });
}

/** Forgets what was said of recordings that did not come in time. @param before of calls before this, said before this */
export async function forgetOldNaming(transaction: Transaction, siteId: number, before: Date): Promise<void> {
  await transaction.namedAudio.deleteMany({
    where: { siteId, calledAt: { lt: before }, createdAt: { lt: before } },
  });
}
