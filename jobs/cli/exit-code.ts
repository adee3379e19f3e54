import type { ErrorCode } from '@/server/errors';

/** Exit codes of the command line; 0 is success. Scripts rely on them: they do not change. */
const EXIT_CODES: Record<ErrorCode, number> = {
  internal: 1,
  invalid_input: 2,
  unsupported: 2,
  unprocessable: 2,
  conflict: 3,
  unavailable: 4,
  not_found: 5,
  forbidden: 6,
  unauthenticated: 6,
  too_large: 7,
  rate_limited: 8,
  canceled: 130,
};

export function exitCode(code: ErrorCode): number {
  return EXIT_CODES[code];
}
