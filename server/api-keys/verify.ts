import type { Actor } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { ApiKey } from '@/server/postgres/generated/client';
import { hashKey, isWellFormedKey } from './key-format';
import { API_KEY_ROLE, API_KEY_SCOPES } from './scopes';

/** `lastUsedAt` is written at most this often, in milliseconds. */
const TOUCH_EVERY = 60_000;

/**
 * Who presents a key: an actor with the key's scopes and site.
 * @param address where the request came from
 * @throws AppError `unauthenticated`, in the same words for a malformed, unknown, expired and revoked key
 */
export async function verifyApiKey(presented: string, address: string): Promise<Actor> {
  const now = new Date();
  const key = isWellFormedKey(presented)
    ? await database().apiKey.findUnique({ where: { hash: hashKey(presented) } })
    : null;
  if (!key || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now)) {
    throw new AppError('unauthenticated', 'This API key is not valid.', {
      hint: 'It may have expired or been revoked; an administrator can make a new one.',
    });
  }
  if (!key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() > TOUCH_EVERY) {
    await database().apiKey.update({ where: { id: key.id }, data: { lastUsedAt: now } });
  }
  return keyActor(key, address);
}

/** The key in an `Authorization: Bearer cc_…` header; undefined when there is none. */
export function presentedKey(headers: Headers): string | undefined {
  return /^Bearer\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
}

/** A program with a key, as use cases take it. */
export function keyActor(key: ApiKey, address: string): Actor {
  return {
    kind: 'api_key',
    id: key.id,
    name: key.name,
    role: API_KEY_ROLE,
    scopes: API_KEY_SCOPES.filter((scope) => key.scopes.includes(scope)),
    siteIds: key.siteId === null ? 'all' : [key.siteId],
    sessionId: null,
    address,
  };
}
