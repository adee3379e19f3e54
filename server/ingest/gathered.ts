import type { IngestBatch } from '@/server/postgres/generated/client';

/** Where deliveries lie that were gathered of many requests, relative to the data directory. */
export const SPOOL_FOLDER = 'spool';

/**
 * Whether a delivery was gathered of many requests: its rows were judged when they came, each request by itself. However
 * many of them were to be kept aside, the others' good rows are stored.
 */
export function isGathered({ uploadPath }: Pick<IngestBatch, 'uploadPath'>): boolean {
  return uploadPath?.startsWith(`${SPOOL_FOLDER}/`) ?? false;
}
