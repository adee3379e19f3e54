import { database } from '@/server/postgres/client';

/**
 * Takes a waiting run, so that nobody else does it.
 * @returns how often it has been taken, this time included; null when it does not wait (any more)
 */
export async function claimRun(id: string): Promise<number | null> {
  const now = new Date();
  const [claimed] = await database().languageRun.updateManyAndReturn({
    where: { id, status: { in: ['queued', 'interrupted'] } },
    data: { status: 'running', startedAt: now, heartbeatAt: now, attempts: { increment: 1 } },
    select: { attempts: true },
  });
  return claimed?.attempts ?? null;
}
