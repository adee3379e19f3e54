import { AppError } from '@/server/errors';
import { explainPostgresError } from '@/server/ingest/write/postgres-errors';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE']);

/** What was thrown as an error of ours, where a store or the disk of the data directory is to blame and no file is; else null. */
export function storeIsAway(thrown: unknown): AppError | null {
  if (thrown instanceof AppError) return null;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (FULL.has(code)) {
    return new AppError('unavailable', `The disk of the data directory takes no more (${code}).`, {
      hint: 'Make room; files wait meanwhile.',
      cause: thrown,
    });
  }
  const explained = explainPostgresError(thrown);
  return explained.code === 'unavailable' ? explained : null;
}
