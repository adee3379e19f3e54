import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { revokeSessions } from '@/server/auth/revoke-sessions';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findUser } from './find-user';

/** Without `sessionId`: all of the person's. */
export const revokeUserSessionsInput = z.object({ id: z.uuid(), sessionId: z.uuid().optional() });

/**
 * Signs a person out of one place, or of all.
 * @throws AppError `not_found` for an unknown user, or a session that is over or somebody else's
 */
export async function revokeUserSessions(
  { actor }: UseCaseContext,
  input: z.input<typeof revokeUserSessionsInput>,
): Promise<{ revoked: number }> {
  const { id, sessionId } = parseInput(revokeUserSessionsInput, input);
  return database().$transaction(async (transaction) => {
    await findUser(transaction, id);
    const choice = { userId: id, ...(sessionId === undefined ? {} : { sessionId }) };
    const revoked = await revokeSessions(transaction, actor, choice);
    if (sessionId !== undefined && revoked === 0) {
      throw new AppError('not_found', 'This user has no such session; it may be over already.');
    }
    return { revoked };
  });
}
