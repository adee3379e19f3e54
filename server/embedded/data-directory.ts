import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '@/server/errors';
import type { DataPaths } from './paths';

/**
 * Makes the data directory, closed to other accounts. Under root they may pass through it but not list it: PostgreSQL
 * runs under an account of its own.
 * @throws AppError `unavailable` when it cannot be made
 */
export function ensureDataDirectory(paths: DataPaths): void {
  try {
    mkdirSync(path.dirname(paths.lock), { recursive: true, mode: 0o700 });
    chmodSync(path.dirname(paths.lock), 0o700);
    chmodSync(paths.root, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `The data directory cannot be used: ${reason}`, {
      cause,
      hint: 'Give this account the right to write there, or set CALLCAST_DATA_DIR to another folder.',
    });
  }
}
