import { AppError } from '@/server/errors';
import type { RowFault } from '../kinds/api-kind';

/** An answer lists so many rows; the rest is counted. */
const MOST_LISTED = 100;

/** @throws AppError `unprocessable` that lists the rows that are wrong; nothing of the request was taken */
export function refuseFaults(faults: readonly RowFault[], rows: number, hint: string): void {
  if (faults.length === 0) return;
  const lines = new Set(faults.map(({ line }) => line)).size;
  throw new AppError(
    'unprocessable',
    `${lines} of ${rows} ${rows === 1 ? 'row' : 'rows'} cannot be taken. Nothing of the request was taken.`,
    { hint, data: { lines: faults.slice(0, MOST_LISTED), faults: faults.length } },
  );
}
