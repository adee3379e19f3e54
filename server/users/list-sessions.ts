import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { openSessions, type SessionView, viewSession } from '@/server/auth/session-view';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findUser } from './find-user';

export const listSessionsInput = z.object({ id: z.uuid() });

/**
 * The places where a person is signed in, last used first.
 * @throws AppError `not_found`
 */
export async function listUserSessions(
  { actor }: UseCaseContext,
  input: z.input<typeof listSessionsInput>,
): Promise<SessionView[]> {
  const { id } = parseInput(listSessionsInput, input);
  await findUser(database(), id);
  const sessions = await database().session.findMany({
    where: openSessions(id),
    orderBy: { lastSeenAt: 'desc' },
  });
  return sessions.map((session) => viewSession(session, actor.sessionId));
}
