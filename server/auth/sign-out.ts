import { database } from '@/server/postgres/client';
import { actorOfSession } from './actor-of-session';
import { revokeSessions } from './revoke-sessions';

/** Ends a session for good: its cookie is worth nothing afterwards, even where a copy was kept. */
export async function signOut(sessionId: string, address: string): Promise<void> {
  const actor = await actorOfSession(sessionId, address);
  if (!actor) return;
  await database().$transaction((transaction) =>
    revokeSessions(transaction, actor, { sessionId }, 'session.sign_out'),
  );
}
