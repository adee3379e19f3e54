import { ModelError } from '@/models/model-error';

/**
 * The one family of errors that people see. `message` says what went wrong and where, `hint` how to mend it.
 * server/trpc/error-map.ts turns a code into a tRPC code, server/http-errors.ts into an HTTP status; nothing else does.
 */
export const ERROR_CODES = [
  'invalid_input',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_large',
  'unsupported',
  'unprocessable',
  'rate_limited',
  'canceled',
  'unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorDetails {
  /** How to mend it, a full sentence. */
  hint?: string;
  /** What the caller may need to act on it; never personal data. */
  data?: Record<string, unknown>;
  cause?: unknown;
}

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly data: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.data = details.data;
  }
}

/** Any thrown value as an AppError; what is not one already is `internal` and keeps its cause. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof ModelError) {
    return new AppError('invalid_input', thrown.message, { hint: thrown.hint, cause: thrown });
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError('internal', message, { cause: thrown });
}
