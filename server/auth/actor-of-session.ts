import { database } from '@/server/postgres/client';
import type { Actor } from './actor';
import { POLICY } from './sign-in-policy';

/**
 * Who a session belongs to, fresh from the database: role, sites and name as they are now.
 * @returns null when the session is revoked, over, idle for too long, or its person is disabled
 */
export async function actorOfSession(sessionId: string, address: string): Promise<Actor | null> {
  const now = Date.now();
  const idleSince = new Date(now - POLICY.sessionIdle * 1000);
  const session = await database().session.findFirst({
    where: {
      id: sessionId,
      revokedAt: null,
      expiresAt: { gt: new Date(now) },
      lastSeenAt: { gt: idleSince },
    },
    include: { user: { include: { sites: true } } },
  });
  if (!session || session.user.disabledAt !== null) return null;
  if (session.lastSeenAt.getTime() < now - POLICY.sessionTouch * 1000) await touch(sessionId, new Date(now));
  const { user } = session;
  const siteIds = user.sites.map(({ siteId }) => siteId);
  return {
    kind: 'user',
    id: user.id,
    name: user.name,
    role: user.role,
    siteIds: siteIds.length === 0 ? 'all' : siteIds,
    sessionId,
    address,
  };
}

async function touch(sessionId: string, now: Date): Promise<void> {
  await database().session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { lastSeenAt: now },
  });
}
