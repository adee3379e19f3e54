import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { diskIsFull } from '@/server/inbound/disk-is-full';
import { explainPostgresError } from '@/server/ingest/write/postgres-errors';
import { type ApiActor, apiActor } from './api-actor';
import { countRequest, type Quota, quotaHeaders, tooManyRequests } from './count-request';
import { hearOut } from './hear-out';

/** A request of a program that may ask. */
export interface ApiRequest {
  request: Request;
  actor: ApiActor;
  /** of the address after ? */
  query: URLSearchParams;
}

/** While a store is away, clients ask again after this. */
const RETRY_AFTER_SECONDS = 10;

/**
 * Answers a request to /api/v1: who asks, whether not too often, then `act`. Every answer to a key says what it has left.
 * @param act returns the answer, or throws AppError
 */
export async function answerApi(
  request: Request,
  act: (asked: ApiRequest) => Promise<Response>,
): Promise<Response> {
  let quota: Quota | null = null;
  let response: Response;
  try {
    const actor = await apiActor(request.headers);
    const counted = await countRequest(actor.id);
    quota = counted;
    if (counted.refused) throw tooManyRequests(counted);
    response = await act({ request, actor, query: new URL(request.url).searchParams });
  } catch (thrown) {
    await hearOut(request);
    response = errorResponse(explained(thrown));
  }
  for (const [name, value] of Object.entries(quota ? quotaHeaders(quota) : {}))
    response.headers.set(name, value);
  if (response.status === 401) response.headers.set('www-authenticate', 'Bearer realm="Callcast"');
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** A store that is away, or a full disk, is no fault of the request: it is asked for again. */
function explained(thrown: unknown): AppError {
  const error = diskIsFull(thrown) ?? explainPostgresError(thrown);
  if (error.code !== 'unavailable' || error.data?.retryAfterSeconds !== undefined) return error;
  return new AppError('unavailable', error.message, {
    hint: 'Nothing of the request was taken, or it is found again: send it once more, with the same Idempotency-Key.',
    data: { retryAfterSeconds: RETRY_AFTER_SECONDS },
    cause: error,
  });
}
