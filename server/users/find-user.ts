import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';
import { USER_INCLUDE } from './user-view';

/** @throws AppError `not_found` */
export async function findUser(transaction: Transaction, id: string) {
  const user = await transaction.user.findUnique({ where: { id }, include: USER_INCLUDE });
  if (user) return user;
  throw new AppError('not_found', 'There is no such user.');
}
