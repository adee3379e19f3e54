import type { SearchView } from '@/server/saved-searches/search-view';

/** The list as a saved search has it. */
export function searchHref({ siteId, query }: Pick<SearchView, 'siteId' | 'query'>): string {
  return `/calls?site=${siteId}${query && `&${query}`}`;
}
