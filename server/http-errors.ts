import { type AppError, type ErrorCode, toAppError } from '@/server/errors';
import { log } from '@/server/log';

const STATUS: Record<ErrorCode, number> = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  unprocessable: 422,
  rate_limited: 429,
  // nginx's status for a client that went away; nobody is left to read it
  canceled: 499,
  unavailable: 503,
  internal: 500,
};

/** What route handlers answer when something was thrown: `{"error": {code, message, hint, data}}` with its HTTP status. */
export function errorResponse(thrown: unknown): Response {
  const error = toAppError(thrown);
  if (error.code === 'internal') log().error({ err: thrown }, 'route handler');
  const body = {
    error: {
      code: error.code,
      // What went wrong inside is for the log, not for whoever asks.
      message: error.code === 'internal' ? 'Something went wrong on the server.' : error.message,
      hint: error.hint ?? null,
      data: error.code === 'internal' ? null : (error.data ?? null),
    },
  };
  return Response.json(body, { status: STATUS[error.code], headers: retryAfter(error) });
}

function retryAfter(error: AppError): Record<string, string> {
  const seconds = error.data?.retryAfterSeconds;
  return typeof seconds === 'number' && seconds > 0 ? { 'retry-after': String(Math.ceil(seconds)) } : {};
}
