import { type NextRequest, NextResponse } from 'next/server';
import { PATH_HEADER, signInPath } from '@/server/auth/next-path';
import { servedOverHttps, sessionIdOfCookies } from '@/server/auth/session-cookie';
import { HSTS, pageContentSecurityPolicy, SECURITY_HEADERS } from '@/server/security-headers';

/** Pages that show themselves to anybody. */
const PUBLIC_PATHS: ReadonlySet<string> = new Set(['/login']);

/**
 * Before every page: sends people without a session cookie to the sign-in page, and gives the page a nonce and its
 * security headers. Whether the session still counts is asked by the page itself (server/auth/page-actor.ts).
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  searchParams.delete('_rsc');
  const query = searchParams.size === 0 ? '' : `?${searchParams}`;
  const path = `${pathname}${query}`;
  const known = PUBLIC_PATHS.has(pathname) || (await sessionIdOfCookies(request.headers.get('cookie')));
  return secured(
    known ? showPage(request, path) : NextResponse.redirect(new URL(signInPath(path), request.url)),
  );
}

function showPage(request: NextRequest, path: string): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = pageContentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, path);
  headers.set('x-nonce', nonce);
  // Next.js takes the nonce for its own scripts from the policy of the request.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

function secured(response: NextResponse): NextResponse {
  for (const { key, value } of SECURITY_HEADERS) response.headers.set(key, value);
  if (servedOverHttps()) response.headers.set(HSTS.key, HSTS.value);
  return response;
}

export const config = {
  // Not /api: requests through here are held in memory, uploads must not be. Their headers stand in next.config.ts.
  matcher: ['/((?!api/|_next/|.*\\.[^/]+$).*)'],
};
