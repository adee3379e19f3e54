import { AppError } from '@/server/errors';
import { explainPostgresError } from '@/server/ingest/write/postgres-errors';
import { diskIsFull } from '../disk-is-full';

/** What was thrown as an error of ours, where a store or the disk of the data directory is to blame and no file is; else null. */
export function storeIsAway(thrown: unknown): AppError | null {
  if (thrown instanceof AppError) return null;
  const full = diskIsFull(thrown);
  if (full) return full;
  const explained = explainPostgresError(thrown);
  return explained.code === 'unavailable' ? explained : null;
}
