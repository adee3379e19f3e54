import { AppError } from '@/server/errors';

export interface BucketAddress {
  bucket: string;
  /** '' for everything; else with its ending as it was named: "calls/2026/" */
  prefix: string;
}

/** @throws AppError `invalid_input` for what is no s3://bucket/prefix */
export function parseBucketAddress(text: string): BucketAddress {
  const match = /^s3:\/\/([a-z0-9][a-z0-9._-]{1,62})(?:\/(.{0,900}))?$/i.exec(text.trim());
  if (match) return { bucket: match[1] ?? '', prefix: match[2] ?? '' };
  throw new AppError('invalid_input', `"${text}" is no address of a bucket.`, {
    hint: 'Write s3://bucket or s3://bucket/prefix/.',
  });
}
