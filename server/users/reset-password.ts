import { z } from 'zod';
import { audit } from '@/server/audit';
import type { UseCaseContext } from '@/server/auth/actor';
import { generatePassword, hashPassword, newPasswordSchema } from '@/server/auth/passwords';
import { revokeSessions } from '@/server/auth/revoke-sessions';
import { forgetFailures } from '@/server/auth/sign-in-attempts';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findUser } from './find-user';

export const resetPasswordInput = z.object({ id: z.uuid() });

const withPassword = resetPasswordInput.extend({ password: newPasswordSchema.optional() });

/**
 * Gives a person a new password, lifts a lock, and ends their sessions.
 * @returns the password when it was made up; it is shown this once, only its hash is kept
 * @throws AppError `not_found`
 */
export async function resetPassword(
  { actor }: UseCaseContext,
  input: z.input<typeof withPassword>,
): Promise<{ generatedPassword: string | null }> {
  const { id, password } = parseInput(withPassword, input);
  const secret = password ?? generatePassword();
  const passwordHash = await hashPassword(secret);
  await database().$transaction(async (transaction) => {
    const user = await findUser(transaction, id);
    await transaction.user.update({ where: { id }, data: { passwordHash } });
    await forgetFailures(transaction, user.email);
    await audit(transaction, actor, { action: 'user.reset_password', subject: `user:${id}` });
    await revokeSessions(transaction, actor, { userId: id });
  });
  return { generatedPassword: password === undefined ? secret : null };
}
