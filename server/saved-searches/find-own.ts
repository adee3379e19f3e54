import { type Actor, visibleSites } from '@/server/auth/actor';
import { ownUserId } from '@/server/auth/own-user-id';
import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';
import { WITH_NAMES } from './search-view';

/**
 * A search that the actor may change: their own; administrators also those that others share.
 * @throws AppError `not_found`
 */
export async function findOwnSearch(transaction: Transaction, actor: Actor, id: string) {
  const userId = ownUserId(actor);
  const others = actor.role === 'admin' ? [{ shared: true }] : [];
  const search = await transaction.savedSearch.findFirst({
    where: { id, siteId: visibleSites(actor), OR: [{ userId }, ...others] },
    include: WITH_NAMES,
  });
  if (search) return search;
  throw new AppError('not_found', 'There is no such search of yours.', {
    hint: 'Only who saved a search, or an administrator, can change it.',
  });
}
