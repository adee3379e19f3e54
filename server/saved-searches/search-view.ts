import { z } from 'zod';
import type { SavedSearch } from '@/server/postgres/generated/client';

export const searchName = z
  .string()
  .trim()
  .min(1, 'Give the search a name.')
  .max(80, 'At most 80 characters.');

export const searchView = z.object({
  id: z.uuid(),
  siteId: z.int(),
  siteName: z.string(),
  name: z.string(),
  /** The query of the list's address, without site and page. */
  query: z.string(),
  /** Everybody of the site sees it. */
  shared: z.boolean(),
  /** Whether the one who asks made it. */
  own: z.boolean(),
  createdBy: z.string(),
});
export type SearchView = z.output<typeof searchView>;

type Found = SavedSearch & { site: { name: string }; user: { name: string } };

/** What reading a search takes along. */
export const WITH_NAMES = { site: { select: { name: true } }, user: { select: { name: true } } } as const;

export function viewSearch(search: Found, userId: string): SearchView {
  const { id, siteId, name, query, shared } = search;
  return {
    id,
    siteId,
    siteName: search.site.name,
    name,
    query,
    shared,
    own: search.userId === userId,
    createdBy: search.user.name,
  };
}
