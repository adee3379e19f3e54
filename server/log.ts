import { destination, type Logger, pino } from 'pino';
import { env } from '@/server/env';

let shared: Logger | undefined;

/** The process's log: one JSON object a line, on standard error. Never call content, never secrets. */
export function log(): Logger {
  shared ??= pino({ level: env().LOG_LEVEL, base: { pid: process.pid } }, destination(2));
  return shared;
}
