import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';

/**
 * Who owns an action, as it is kept: the name stays when the account goes.
 * @throws AppError `not_found` for an account that may not see the site
 */
export async function ownerOf(
  transaction: Transaction,
  siteId: number,
  owner: { id: string } | { name: string },
): Promise<{ ownerName: string; ownerId: string | null }> {
  if ('name' in owner) return { ownerName: owner.name, ownerId: null };
  const user = await transaction.user.findFirst({ where: { id: owner.id, ...usersOfSite(siteId) } });
  if (user) return { ownerName: user.name, ownerId: user.id };
  throw new AppError('not_found', 'Nobody with this account works at the site.');
}

/** Accounts in use that may see a site; none assigned means all of them. */
export function usersOfSite(siteId: number) {
  return { disabledAt: null, OR: [{ sites: { none: {} } }, { sites: { some: { siteId } } }] };
}
