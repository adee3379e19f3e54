import { ClickHouseError } from '@clickhouse/client';
import { AppError } from '@/server/errors';

/** Resource errors of the server as advice for the person who asked. Codes: ClickHouse's ErrorCodes.cpp. */
const ADVICE: Record<string, string> = {
  MEMORY_LIMIT_EXCEEDED: 'Choose a shorter period or fewer queues, or give the server more memory.',
  TIMEOUT_EXCEEDED: 'Choose a shorter period or fewer queues.',
  TOO_MANY_SIMULTANEOUS_QUERIES: 'The server is busy; try again in a moment.',
  NOT_ENOUGH_SPACE: 'The disk of the ClickHouse server is full; make room and try again.',
};

/** A failure of the ClickHouse client or server as an AppError that names the question asked. */
export function explainClickHouseError(error: unknown, question: string): AppError {
  if (error instanceof ClickHouseError) {
    const hint = ADVICE[error.type ?? ''];
    const code = hint ? 'unavailable' : 'internal';
    return new AppError(code, `${question}: ${error.message}`, { cause: error, ...(hint ? { hint } : {}) });
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return new AppError('canceled', `${question}: canceled`, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new AppError(
    'unavailable',
    `${question}: ClickHouse does not answer (${message || 'no connection'})`,
    {
      cause: error,
      hint: 'It restarts by itself when embedded; try again in a few seconds. Otherwise run "npx callcast doctor".',
    },
  );
}
