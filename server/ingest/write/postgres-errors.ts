import { AppError, toAppError } from '@/server/errors';

/** Prisma's codes for a server that is away, and words of the driver for a connection that broke. */
const GONE_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);
const GONE_WORDS =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|terminat|Connection|connection|shutting down|starting up|recovery mode|57P0[123]|Server has closed|not accepting/;

/** A failure of PostgreSQL as an AppError; `unavailable` when trying again may help. */
export function explainPostgresError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (!GONE_CODES.has(code) && !GONE_WORDS.test(`${code} ${message}`)) return toAppError(thrown);
  return new AppError('unavailable', `PostgreSQL does not answer (${message.trim().split('\n').at(-1)}).`, {
    cause: thrown,
    hint: 'Nothing is lost: run the batch again when the database is back.',
  });
}
