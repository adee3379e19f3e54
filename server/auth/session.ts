import { headers } from 'next/headers';
import { cache } from 'react';
import type { Actor } from './actor';
import { actorOfSession } from './actor-of-session';
import { requestOrigin } from './request-origin';
import { sessionIdOfCookies } from './session-cookie';

/** Who sent a request, by its session cookie; null: nobody who is signed in. Checks the session's row every time. */
export async function actorOfRequest(requestHeaders: Headers): Promise<Actor | null> {
  const sessionId = await sessionIdOfCookies(requestHeaders.get('cookie'));
  if (!sessionId) return null;
  return actorOfSession(sessionId, requestOrigin(requestHeaders).address);
}

/** The same for server components and route handlers; asks the database once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => actorOfRequest(await headers()));
