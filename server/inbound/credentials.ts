import { openText, sealText } from '@/server/ingest/seal';
import { type BucketCredentials, bucketCredentials } from './contracts/settings';

const boundTo = (sourceId: string): string => `inbound:${sourceId}`;

/** Keys of a bucket as the database keeps them: AES-256-GCM under CALLCAST_STORAGE_KEY, worthless for another source. */
export const sealCredentials = (credentials: BucketCredentials, sourceId: string): Buffer<ArrayBuffer> =>
  sealText(JSON.stringify(credentials), boundTo(sourceId));

/** @throws AppError `internal` when they were sealed with another key */
export const openCredentials = (sealed: Uint8Array, sourceId: string): BucketCredentials =>
  bucketCredentials.parse(JSON.parse(openText(sealed, boundTo(sourceId))));
