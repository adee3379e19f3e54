import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { ownUserId } from '@/server/auth/own-user-id';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findOwnSearch } from './find-own';
import { explainNameTaken } from './name-taken';
import { type SearchView, searchName, viewSearch, WITH_NAMES } from './search-view';

export const changeSearchInput = z.object({ id: z.uuid(), name: searchName, shared: z.boolean() });

/**
 * Gives a search another name, or shares it, or no longer.
 * @throws AppError `not_found` for a search that is not the actor's to change; `conflict` where the name is taken
 */
export async function changeSearch(
  { actor }: UseCaseContext,
  input: z.input<typeof changeSearchInput>,
): Promise<SearchView> {
  requirePermission(actor, 'calls:read');
  const { id, name, shared } = parseInput(changeSearchInput, input);
  return await database()
    .$transaction(async (transaction) => {
      const before = await findOwnSearch(transaction, actor, id);
      const after = await transaction.savedSearch.update({
        where: { id },
        data: { name, shared },
        include: WITH_NAMES,
      });
      await audit(transaction, actor, {
        action: 'search.change',
        subject: `search:${id}`,
        siteId: before.siteId,
        details: { before: { name: before.name, shared: before.shared }, after: { name, shared } },
      });
      return viewSearch(after, ownUserId(actor));
    })
    .catch((error: unknown) => explainNameTaken(error, name));
}
