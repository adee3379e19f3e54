import type { AppError } from '@/server/errors';

/** What a command has to say at its end: `text` for people, `data` as one JSON document under --json. */
export interface Outcome {
  text: string;
  data: unknown;
  /** default 0 */
  exitCode?: number;
}

/** Big integers of PostgreSQL as plain numbers while they are exact, as text beyond. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value !== 'bigint') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
}

/** The end of a command: one JSON document, or text for people. */
export function printOutcome(outcome: Outcome, json: boolean): void {
  console.log(json ? JSON.stringify(outcome.data, plain, 2) : outcome.text);
}

/** An error: on stdout as one JSON document, or on stderr for people, with its hint. */
export function printError(error: AppError, json: boolean): void {
  const { code, message, hint } = error;
  if (json) {
    console.log(JSON.stringify({ error: { code, message, ...(hint ? { hint } : {}) } }, null, 2));
    return;
  }
  console.error(`callcast: ${message}`);
  if (hint) console.error(`  ${hint}`);
  if (code === 'internal' && error.cause instanceof Error && process.env.LOG_LEVEL === 'debug') {
    console.error(error.cause.stack);
  }
}

/** A line about what goes on, for people; never mixed into the JSON document on stdout. */
export function printProgress(line: string, json: boolean): void {
  if (json) console.error(line);
  else console.log(line);
}
