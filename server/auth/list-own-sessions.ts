import { database } from '@/server/postgres/client';
import type { UseCaseContext } from './actor';
import { ownUserId } from './own-user-id';
import { openSessions, type SessionView, viewSession } from './session-view';

/** The places where the asking person is signed in, last used first. */
export async function listOwnSessions({ actor }: UseCaseContext): Promise<SessionView[]> {
  const sessions = await database().session.findMany({
    where: openSessions(ownUserId(actor)),
    orderBy: { lastSeenAt: 'desc' },
  });
  return sessions.map((session) => viewSession(session, actor.sessionId));
}
