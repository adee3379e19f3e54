import { z } from 'zod';
import { audit } from '@/server/audit';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { UseCaseContext } from './actor';
import { ownUserId } from './own-user-id';
import { hashPassword, newPasswordSchema, verifyPassword } from './passwords';
import { revokeSessions } from './revoke-sessions';
import { admitAttempt, recordSuccess } from './sign-in-attempts';

export const changePasswordInput = z.object({
  currentPassword: z.string().min(1).max(200),
  newPassword: newPasswordSchema,
});

/**
 * Changes the asking person's password and signs them out everywhere else. Wrong current passwords count as wrong
 * sign-ins, so that an open screen is no place to guess from.
 * @throws AppError `invalid_input` when the current password is wrong or the new one unfit
 * @throws SignInRefused `locked` after too many tries
 */
export async function changePassword(
  { actor }: UseCaseContext,
  input: z.input<typeof changePasswordInput>,
): Promise<{ revoked: number }> {
  const userId = ownUserId(actor);
  const { currentPassword, newPassword } = parseInput(changePasswordInput, input);
  const user = await database().user.findUniqueOrThrow({ where: { id: userId } });
  const { attemptId } = await admitAttempt(user.email, actor.address);
  if (!(await verifyPassword(user.passwordHash, currentPassword))) {
    throw new AppError('invalid_input', 'The current password is wrong.');
  }
  if (newPassword === currentPassword || newPassword.toLowerCase() === user.email) {
    throw new AppError('invalid_input', 'The new password is the old one, or the e-mail address.', {
      hint: 'Choose another; a few words that do not belong together are good.',
    });
  }
  const passwordHash = await hashPassword(newPassword);
  return database().$transaction(async (transaction) => {
    await recordSuccess(transaction, attemptId);
    await transaction.user.update({ where: { id: userId }, data: { passwordHash } });
    await audit(transaction, actor, { action: 'user.change_password', subject: `user:${userId}` });
    const others = { userId, ...(actor.sessionId === null ? {} : { exceptSessionId: actor.sessionId }) };
    return { revoked: await revokeSessions(transaction, actor, others) };
  });
}
