import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';

const IV_BYTES = 12;
const TAG_BYTES = 16;

function storageKey(): Buffer {
  return Buffer.from(env().CALLCAST_STORAGE_KEY, 'base64');
}

/** A short text for the database: iv, tag, AES-256-GCM ciphertext. `boundTo` must be the same when it is opened. */
export function sealText(text: string, boundTo: string): Buffer<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', storageKey(), iv).setAAD(Buffer.from(boundTo));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @throws AppError `internal` when it was changed, bound to something else, or sealed with another key */
export function openText(sealed: Uint8Array, boundTo: string): string {
  const bytes = Buffer.from(sealed);
  try {
    const decipher = createDecipheriv('aes-256-gcm', storageKey(), bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new AppError('internal', 'A quarantined line cannot be decrypted.', {
      hint: 'CALLCAST_STORAGE_KEY is not the one it was stored with.',
      cause,
    });
  }
}
