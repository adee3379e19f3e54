import { requireSameOrigin } from '@/server/auth/same-origin';
import { actorOfRequest, currentActor } from '@/server/auth/session';
import { toTrpcError } from './error-map';
import type { TrpcContext } from './init';

/** The context of a server component: who asked for the page. */
export async function createContext(): Promise<TrpcContext> {
  return { actor: await currentActor() };
}

/** The context of a request to /api/trpc. Mutations are POST; they are taken from our own pages alone. */
export async function createRequestContext(request: Request): Promise<TrpcContext> {
  try {
    if (request.method !== 'GET') requireSameOrigin(request.headers);
    return { actor: await actorOfRequest(request.headers) };
  } catch (error) {
    throw toTrpcError(error);
  }
}
