import { AppError, toAppError } from '@/server/errors';

/** The request was understood; it is the file that is not. @throws AppError `unprocessable`, or what was thrown */
export function refuseFile(thrown: unknown): never {
  const error = toAppError(thrown);
  if (error.code !== 'invalid_input') throw thrown;
  throw new AppError('unprocessable', error.message, {
    ...(error.hint ? { hint: error.hint } : {}),
    ...(error.data ? { data: error.data } : {}),
    cause: thrown,
  });
}
