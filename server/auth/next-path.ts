/** Tells a page its own path and query; set by proxy.ts. */
export const PATH_HEADER = 'x-callcast-path';

/** Where people go who have no better place to go. */
const HOME = '/trends';

/** The path to go to after sign-in: only ever one of this site, whatever stands in the address. */
export function safeNextPath(next: string | null | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || /[\\\p{Cc}]/u.test(next)) return HOME;
  const base = 'http://callcast.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  // Climbing may leave two slashes in front, which browsers read as another host.
  if (url?.origin !== base || url.pathname.startsWith('//')) return HOME;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The sign-in page's address for somebody who wanted to see `path`. */
export function signInPath(path: string): string {
  const next = safeNextPath(path);
  return next === HOME || next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`;
}
