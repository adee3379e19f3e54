import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { hearOut } from './hear-out';

const HINT = '/api/v1/openapi.json lists what there is.';

/** 404 for an address under /api/v1 that nobody serves: in the form of all other refusals, not as a page. */
export async function noSuchPath(request: Request): Promise<Response> {
  await hearOut(request);
  const { pathname } = new URL(request.url);
  return errorResponse(
    new AppError('not_found', `There is nothing at ${pathname.slice(0, 200)}.`, { hint: HINT }),
  );
}

/** 405, with what the address takes in Allow (RFC 9110, 15.5.6). */
function onlyBy(allow: 'GET' | 'POST'): (request: Request) => Promise<Response> {
  return async (request) => {
    await hearOut(request);
    const message = `${new URL(request.url).pathname} takes ${allow}, not ${request.method}.`;
    const { body, headers } = errorResponse(new AppError('invalid_input', message, { hint: HINT }));
    headers.set('allow', allow);
    return new Response(body, { status: 405, headers });
  };
}

/** What an address that takes POST answers to other methods. */
export const postOnly = onlyBy('POST');
/** What an address that is only read answers to other methods. */
export const getOnly = onlyBy('GET');
