import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { ownUserId } from '@/server/auth/own-user-id';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { cleanQuery } from './clean-query';
import { explainNameTaken } from './name-taken';
import { type SearchView, searchName, viewSearch, WITH_NAMES } from './search-view';

const LONGEST_QUERY = 4000;

export const saveSearchInput = z.object({
  siteId: z.int().positive(),
  name: searchName,
  /** The query of the list's address. */
  query: z.string().max(LONGEST_QUERY, 'These are too many filters to keep.'),
  shared: z.boolean().default(false),
});

/**
 * Keeps what a list of calls is narrowed by under a name.
 * @throws AppError `not_found` for a site the actor may not see; `conflict` where the name is taken
 */
export async function saveSearch(
  { actor }: UseCaseContext,
  input: z.input<typeof saveSearchInput>,
): Promise<SearchView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'calls:read');
  const userId = ownUserId(actor);
  const { siteId, name, query, shared } = parseInput(saveSearchInput, input);
  const data = { siteId, userId, name, query: cleanQuery(query), shared };
  return await database()
    .$transaction(async (transaction) => {
      const made = await transaction.savedSearch.create({ data, include: WITH_NAMES });
      await audit(transaction, actor, {
        action: 'search.save',
        subject: `search:${made.id}`,
        siteId,
        details: { name, shared },
      });
      return viewSearch(made, userId);
    })
    .catch((error: unknown) => explainNameTaken(error, name));
}
