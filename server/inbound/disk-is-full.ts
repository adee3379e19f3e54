import { AppError } from '@/server/errors';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE']);

/** What was thrown as an error of ours, where the disk of the data directory takes no more; else null. */
export function diskIsFull(thrown: unknown): AppError | null {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (!FULL.has(code)) return null;
  return new AppError('unavailable', `The disk of the data directory takes no more (${code}).`, {
    hint: 'Make room; files wait meanwhile.',
    cause: thrown,
  });
}
