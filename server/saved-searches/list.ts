import { z } from 'zod';
import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { ownUserId } from '@/server/auth/own-user-id';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type SearchView, searchView, viewSearch, WITH_NAMES } from './search-view';

/** More than anybody reads in a menu. */
const MAX_SEARCHES = 200;

/** null: of every site the actor may see. */
export const listSearchesInput = z.object({ siteId: z.int().positive().nullable().default(null) });
export const listSearchesOutput = z.array(searchView);

/** The actor's own searches and those that others share, by name. */
export async function listSearches(
  { actor }: UseCaseContext,
  input: z.input<typeof listSearchesInput>,
): Promise<SearchView[]> {
  const userId = ownUserId(actor);
  const { siteId } = parseInput(listSearchesInput, input);
  const found = await database().savedSearch.findMany({
    where: {
      AND: [{ siteId: visibleSites(actor) }, siteId === null ? {} : { siteId }],
      OR: [{ userId }, { shared: true }],
    },
    include: WITH_NAMES,
    orderBy: [{ name: 'asc' }, { createdAt: 'asc' }],
    take: MAX_SEARCHES,
  });
  return found.map((search) => viewSearch(search, userId));
}
