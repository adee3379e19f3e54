import type { NextAuthOptions, User } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { log } from '@/server/log';
import { actorOfSession } from './actor-of-session';
import { safeNextPath } from './next-path';
import type { RequestOrigin } from './request-origin';
import { servedOverHttps, sessionCookieName } from './session-cookie';
import { signIn } from './sign-in';
import { POLICY } from './sign-in-policy';
import { SignInRefused } from './sign-in-refused';
import { signOut } from './sign-out';

declare module 'next-auth' {
  interface User {
    sessionId: string;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    /** id of the session's row */
    sid?: string;
  }
}

/**
 * next-auth for one request. The cookie holds nothing but the id of a session row, encrypted; who that is and what they
 * may do is read from the database with every request (session.ts).
 */
export function nextAuthOptions(origin: RequestOrigin): NextAuthOptions {
  const secure = servedOverHttps();
  return {
    secret: env().NEXTAUTH_SECRET,
    pages: { signIn: '/login', error: '/login' },
    session: { strategy: 'jwt', maxAge: POLICY.sessionLifetime },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (credentials) => authorize(credentials, origin),
      }),
    ],
    callbacks: {
      // Fails for a session that is over: next-auth then takes the cookie away.
      jwt: async ({ token, user }) => {
        const sid = user?.sessionId ?? token.sid;
        if (!sid || !(await actorOfSession(sid, origin.address))) throw new Error('The session is over.');
        return { sid };
      },
      // A path stays one, so that people remain at the address they came by (127.0.0.1 or localhost).
      redirect: ({ url, baseUrl }) => {
        if (url.startsWith('/')) return safeNextPath(url);
        return URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl;
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sid) await signOut(token.sid, origin.address);
      },
    },
    logger: {
      error: (code, metadata) => log().debug({ code, reason: String(metadata) }, 'sign-in'),
      warn: (code) => log().debug({ code }, 'sign-in'),
      debug: () => undefined,
    },
  };
}

/** What it throws is shown on the sign-in page: why a sign-in was refused, and nothing about what broke inside. */
async function authorize(credentials: unknown, origin: RequestOrigin): Promise<User> {
  try {
    const { userId, sessionId } = await signIn(credentials, origin);
    return { id: userId, sessionId };
  } catch (error) {
    if (error instanceof SignInRefused) throw error;
    log().error({ err: error }, 'sign-in');
    throw new AppError('unavailable', 'Signing in does not work right now. Try again in a moment.');
  }
}
