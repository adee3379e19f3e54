import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/server/env';
import { POLICY } from './sign-in-policy';

/** Whether people reach the app over https, so that cookies are for https alone. NEXTAUTH_URL says so. */
export function servedOverHttps(): boolean {
  return env().NEXTAUTH_URL?.startsWith('https://') ?? false;
}

/** The __Secure- prefix makes browsers refuse the cookie from plain http. */
export function sessionCookieName(): string {
  return `${servedOverHttps() ? '__Secure-' : ''}callcast.session`;
}

const tokenSchema = z.object({ sid: z.uuid() });

/** The session id in a Cookie header: undefined when there is none, or when it was not issued here. */
export async function sessionIdOfCookies(cookieHeader: string | null): Promise<string | undefined> {
  const prefix = `${sessionCookieName()}=`;
  const token = (cookieHeader ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
  if (!token) return undefined;
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET });
    return tokenSchema.safeParse(claims).data?.sid;
  } catch {
    // Forged, damaged, expired or encrypted with an older secret: as good as none.
    return undefined;
  }
}

/** A Cookie header that carries the session, as sign-in issues it. */
export async function sessionCookie(sessionId: string): Promise<string> {
  const token = await encode({
    token: { sid: sessionId },
    secret: env().NEXTAUTH_SECRET,
    maxAge: POLICY.sessionLifetime,
  });
  return `${sessionCookieName()}=${token}`;
}
