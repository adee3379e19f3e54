import { database } from '@/server/postgres/client';

/**
 * Takes a waiting snapshot, so that nobody else makes it.
 * @returns how often it has been taken, this time included; null when it does not wait (any more)
 */
export async function claimSnapshot(id: string): Promise<number | null> {
  const now = new Date();
  const [claimed] = await database().forecastSnapshot.updateManyAndReturn({
    where: { id, status: { in: ['queued', 'interrupted'] } },
    data: { status: 'running', startedAt: now, heartbeatAt: now, attempts: { increment: 1 } },
    select: { attempts: true },
  });
  return claimed?.attempts ?? null;
}
