import { presentedKey, verifyApiKey } from '@/server/api-keys/verify';
import type { Actor } from '@/server/auth/actor';
import { requestOrigin } from '@/server/auth/request-origin';
import { AppError } from '@/server/errors';

/** A program with an API key. Cookies do not count here, so that no page of others can act for who is signed in. */
export type ApiActor = Actor & { id: string };

/** @throws AppError `unauthenticated` without a key, or for one that is not valid */
export async function apiActor(headers: Headers): Promise<ApiActor> {
  const key = presentedKey(headers);
  if (key === undefined) {
    throw new AppError('unauthenticated', 'The request carries no API key.', {
      hint: 'Send the header "Authorization: Bearer cc_…"; keys are made in Settings, API keys.',
    });
  }
  const actor = await verifyApiKey(key, requestOrigin(headers).address);
  if (actor.id === null) throw new AppError('unauthenticated', 'This API key is not valid.');
  return { ...actor, id: actor.id };
}
