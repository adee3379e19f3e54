import { AppError } from '@/server/errors';

/** What every part of the reader says of a file that cannot be as it is. */
export function damagedParquet(cause?: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError(
    'invalid_input',
    'The Parquet file is damaged, or written in a way that cannot be read.',
    {
      hint: 'Fetch it again, or write it anew (zstd, snappy, gzip and brotli are read); CSV and JSON lines are read, too.',
      cause,
    },
  );
}
