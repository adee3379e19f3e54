import { z } from 'zod';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { UseCaseContext } from './actor';
import { ownUserId } from './own-user-id';
import { revokeSessions } from './revoke-sessions';

export const revokeOwnSessionsInput = z.union([
  z.object({ sessionId: z.uuid() }),
  z.object({ allOthers: z.literal(true) }),
]);

/**
 * Signs the asking person out of one place, or of every other one.
 * @throws AppError `not_found` when the session is somebody else's or over
 */
export async function revokeOwnSessions(
  { actor }: UseCaseContext,
  input: z.input<typeof revokeOwnSessionsInput>,
): Promise<{ revoked: number }> {
  const userId = ownUserId(actor);
  const choice = parseInput(revokeOwnSessionsInput, input);
  return database().$transaction(async (transaction) => {
    if ('sessionId' in choice) {
      const revoked = await revokeSessions(transaction, actor, { userId, sessionId: choice.sessionId });
      if (revoked === 0) throw new AppError('not_found', 'You have no such session; it may be over already.');
      return { revoked };
    }
    const others = { userId, ...(actor.sessionId === null ? {} : { exceptSessionId: actor.sessionId }) };
    return { revoked: await revokeSessions(transaction, actor, others) };
  });
}
