import type { UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { USER_INCLUDE, type UserView, viewUser } from './user-view';

/** Everybody with an account, by name. */
export async function listUsers(_context: UseCaseContext): Promise<UserView[]> {
  const users = await database().user.findMany({
    include: USER_INCLUDE,
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
  });
  return users.map(viewUser);
}
