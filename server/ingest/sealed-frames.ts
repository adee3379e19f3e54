import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';

/**
 * Files at rest, encrypted so that they can be written and read as streams, and from the middle: "CCS1", 16 bytes of salt,
 * then frames of [length u32][AES-256-GCM ciphertext][tag 16], all but the last of the same length. The key is HKDF-SHA256
 * of CALLCAST_STORAGE_KEY and the salt; the nonce is the frame's number and a mark on the last frame, so that frames cannot
 * be changed, left out, swapped or cut off (the STREAM construction of Hoang, Reyhanitabar, Rogaway & Vizár, 2015).
 */
export const MAGIC = Buffer.from('CCS1');
export const SALT_BYTES = 16;
export const TAG_BYTES = 16;
export const LENGTH_BYTES = 4;
/** plain bytes of a frame */
export const FRAME_BYTES = 256 * 1024;

export function fileKey(salt: Buffer): Buffer {
  const master = Buffer.from(env().CALLCAST_STORAGE_KEY, 'base64');
  return Buffer.from(hkdfSync('sha256', master, salt, 'callcast upload', 32));
}

/** A frame with its length before it. */
export function sealFrame(key: Buffer, frame: number, last: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(frame, last));
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

/** @param body ciphertext and tag. @throws when it is not this frame of this file, as it was sealed */
export function openFrame(key: Buffer, frame: number, last: boolean, body: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(frame, last));
  const end = body.length - TAG_BYTES;
  decipher.setAuthTag(body.subarray(end));
  return Buffer.concat([decipher.update(body.subarray(0, end)), decipher.final()]);
}

function nonce(frame: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(frame), 0);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

export function damaged(cause?: unknown): AppError {
  return new AppError('internal', 'A stored upload cannot be decrypted.', {
    hint: 'It was damaged, or CALLCAST_STORAGE_KEY changed since it was stored. Send the file again.',
    cause,
  });
}
