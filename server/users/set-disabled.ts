import { z } from 'zod';
import { audit } from '@/server/audit';
import type { UseCaseContext } from '@/server/auth/actor';
import { revokeSessions } from '@/server/auth/revoke-sessions';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findUser } from './find-user';
import { requireOtherAdmin } from './require-other-admin';
import { type UserView, viewUser } from './user-view';

export const setDisabledInput = z.object({ id: z.uuid(), disabled: z.boolean() });

/**
 * Closes an account, which ends all its sessions, or opens it again. Nothing is deleted.
 * @throws AppError `not_found`; `conflict` for the last administrator
 */
export async function setUserDisabled(
  { actor }: UseCaseContext,
  input: z.input<typeof setDisabledInput>,
): Promise<UserView> {
  const { id, disabled } = parseInput(setDisabledInput, input);
  return database().$transaction(async (transaction) => {
    const before = await findUser(transaction, id);
    if ((before.disabledAt !== null) === disabled) return viewUser(before);
    if (disabled && before.role === 'admin') await requireOtherAdmin(transaction, id);
    await transaction.user.update({ where: { id }, data: { disabledAt: disabled ? new Date() : null } });
    await audit(transaction, actor, {
      action: disabled ? 'user.disable' : 'user.enable',
      subject: `user:${id}`,
    });
    if (disabled) await revokeSessions(transaction, actor, { userId: id });
    return viewUser(await findUser(transaction, id));
  });
}
