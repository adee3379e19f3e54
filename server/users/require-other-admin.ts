import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';

/**
 * Makes sure that somebody else can still administer once `userId` no longer does. Locks the administrators' rows, so
 * that two who remove each other at the same moment do not both succeed.
 * @throws AppError `conflict` when there is nobody else
 */
export async function requireOtherAdmin(transaction: Transaction, userId: string): Promise<void> {
  const admins = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE role = 'admin' AND "disabledAt" IS NULL ORDER BY id FOR UPDATE`;
  if (admins.some(({ id }) => id !== userId)) return;
  throw new AppError('conflict', 'This is the last administrator.', {
    hint: 'Make somebody else an administrator first.',
  });
}
