import { presentedKey, verifyApiKey } from '@/server/api-keys/verify';
import type { Actor } from '@/server/auth/actor';
import { requestOrigin } from '@/server/auth/request-origin';
import { actorOfRequest } from '@/server/auth/session';

/**
 * Who asks for a calendar: a signed-in person, or a calendar program with an API key of scope forecasts:read, as a bearer
 * token or (what calendar programs know) as the password of HTTP Basic authentication with any user name.
 * @throws AppError `unauthenticated` for a key that is not valid
 * @returns null: nobody
 */
export async function calendarActor(headers: Headers): Promise<Actor | null> {
  const key = presentedKey(headers) ?? basicPassword(headers);
  if (key === undefined) return actorOfRequest(headers);
  return verifyApiKey(key, requestOrigin(headers).address);
}

/** RFC 7617: Basic base64(user:password). */
function basicPassword(headers: Headers): string | undefined {
  const encoded = /^Basic\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (!encoded) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
}
