/** Which site, and which page of the list: the first is kept beside the query, the second means nothing tomorrow. */
const NOT_KEPT = ['site', 'page'];

/** The query of a list's address as a search keeps it. */
export function cleanQuery(query: string): string {
  const params = new URLSearchParams(query);
  for (const key of NOT_KEPT) params.delete(key);
  return params.toString();
}
