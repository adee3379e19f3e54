import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';

/**
 * Files at rest, encrypted so that they can be written and read as streams: "CCS1", 16 bytes of salt, then frames of
 * [length u32][AES-256-GCM ciphertext][tag 16]. The key is HKDF-SHA256 of CALLCAST_STORAGE_KEY and the salt; the nonce is
 * the frame's number and a mark on the last frame, so that frames cannot be changed, left out, swapped or cut off
 * (the STREAM construction of Hoang, Reyhanitabar, Rogaway & Vizár, 2015).
 */
const MAGIC = Buffer.from('CCS1');
const SALT_BYTES = 16;
const TAG_BYTES = 16;
const FRAME_BYTES = 256 * 1024;

function fileKey(salt: Buffer): Buffer {
  const master = Buffer.from(env().CALLCAST_STORAGE_KEY, 'base64');
  return Buffer.from(hkdfSync('sha256', master, salt, 'callcast upload', 32));
}

function nonce(frame: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(frame), 0);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Plain bytes in, sealed bytes out. */
export function sealStream(): Transform {
  const salt = randomBytes(SALT_BYTES);
  const key = fileKey(salt);
  let frame = 0;
  let waiting: Buffer = Buffer.alloc(0);
  const seal = (plain: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(frame, last));
    frame += 1;
    const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, body]);
  };
  return new Transform({
    construct(done) {
      this.push(Buffer.concat([MAGIC, salt]));
      done();
    },
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
      // One frame always waits: the last one is marked, and only the end tells which it is.
      while (waiting.length > FRAME_BYTES) {
        this.push(seal(waiting.subarray(0, FRAME_BYTES), false));
        waiting = waiting.subarray(FRAME_BYTES);
      }
      done();
    },
    flush(done: TransformCallback) {
      this.push(seal(waiting, true));
      done();
    },
  });
}

/** Sealed bytes in, plain bytes out. Fails with `internal` when the file was changed, cut or sealed with another key. */
export function openSealedStream(): Transform {
  let key: Buffer | null = null;
  let frame = 0;
  let waiting: Buffer = Buffer.alloc(0);
  const openFrame = (body: Buffer, last: boolean): Buffer => {
    if (!key) throw damaged();
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(frame, last));
    frame += 1;
    decipher.setAuthTag(body.subarray(body.length - TAG_BYTES));
    return Buffer.concat([decipher.update(body.subarray(0, body.length - TAG_BYTES)), decipher.final()]);
  };
  const begin = (): boolean => {
    if (key) return true;
    if (waiting.length < MAGIC.length + SALT_BYTES) return false;
    if (!waiting.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged();
    key = fileKey(waiting.subarray(MAGIC.length, MAGIC.length + SALT_BYTES));
    waiting = waiting.subarray(MAGIC.length + SALT_BYTES);
    return true;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
      guarded(done, () => {
        if (!begin()) return;
        // A frame with bytes behind it is not the last one.
        while (waiting.length > 4 && waiting.length > 4 + waiting.readUInt32BE(0)) {
          const end = 4 + waiting.readUInt32BE(0);
          this.push(openFrame(waiting.subarray(4, end), false));
          waiting = waiting.subarray(end);
        }
      });
    },
    flush(done: TransformCallback) {
      guarded(done, () => {
        if (waiting.length < 4 + TAG_BYTES || waiting.length !== 4 + waiting.readUInt32BE(0)) throw damaged();
        this.push(openFrame(waiting.subarray(4), true));
      });
    },
  });
}

function guarded(done: TransformCallback, act: () => void): void {
  try {
    act();
    done();
  } catch (error) {
    done(error instanceof AppError ? error : damaged(error));
  }
}

function damaged(cause?: unknown): AppError {
  return new AppError('internal', 'A stored upload cannot be decrypted.', {
    hint: 'It was damaged, or CALLCAST_STORAGE_KEY changed since it was stored. Send the file again.',
    cause,
  });
}
