import { z } from 'zod';
import { AppError } from '@/server/errors';
import { openText, sealText } from '@/server/ingest/seal';

/** The texts of a call's utterances as they were said, in order. */
const originalSchema = z.array(z.string());

/** AES-256-GCM under the key outside the databases (CALLCAST_STORAGE_KEY), bound to its site and call. */
export function sealOriginal(siteId: number, callId: string, texts: readonly string[]): Buffer<ArrayBuffer> {
  return sealText(JSON.stringify(texts), boundTo(siteId, callId));
}

/** @throws AppError `internal` when it was changed, belongs to another call, or was sealed with another key */
export function openOriginal(siteId: number, callId: string, sealed: Uint8Array): string[] {
  try {
    return originalSchema.parse(JSON.parse(openText(sealed, boundTo(siteId, callId))));
  } catch (cause) {
    throw new AppError('internal', 'The original text of this call cannot be decrypted.', {
      hint: 'CALLCAST_STORAGE_KEY is not the one it was stored with.',
      cause,
    });
  }
}

function boundTo(siteId: number, callId: string): string {
  return `original:${siteId}:${callId}`;
}
