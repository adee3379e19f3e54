import { randomBytes } from 'node:crypto';
import { openText, sealText } from '@/server/ingest/seal';

const BYTES = 32;
const boundTo = (webhookId: string): string => `webhook:${webhookId}`;

/** A new secret, with a mark by which people and scanners know it. */
export const makeSecret = (): string => `whsec_${randomBytes(BYTES).toString('base64url')}`;

/** A secret as the database keeps it: AES-256-GCM under CALLCAST_STORAGE_KEY, worthless for another webhook. */
export const sealSecret = (secret: string, webhookId: string): Buffer<ArrayBuffer> =>
  sealText(secret, boundTo(webhookId));

/** @throws AppError `internal` when it was sealed with another key */
export const openSecret = (sealed: Uint8Array, webhookId: string): string =>
  openText(sealed, boundTo(webhookId));
