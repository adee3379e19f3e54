import { randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { AppError } from '@/server/errors';
import {
  damaged,
  FRAME_BYTES,
  fileKey,
  LENGTH_BYTES,
  MAGIC,
  openFrame,
  SALT_BYTES,
  sealFrame,
  TAG_BYTES,
} from './sealed-frames';

/** Plain bytes in, sealed bytes out (sealed-frames.ts). */
export function sealStream(): Transform {
  const salt = randomBytes(SALT_BYTES);
  const key = fileKey(salt);
  let frame = 0;
  let waiting: Buffer = Buffer.alloc(0);
  const seal = (plain: Buffer, last: boolean): Buffer => {
    const sealed = sealFrame(key, frame, last, plain);
    frame += 1;
    return sealed;
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
  const open = (body: Buffer, last: boolean): Buffer => {
    if (!key) throw damaged();
    const plain = openFrame(key, frame, last, body);
    frame += 1;
    return plain;
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
        while (waiting.length > LENGTH_BYTES && waiting.length > LENGTH_BYTES + waiting.readUInt32BE(0)) {
          const end = LENGTH_BYTES + waiting.readUInt32BE(0);
          this.push(open(waiting.subarray(LENGTH_BYTES, end), false));
          waiting = waiting.subarray(end);
        }
      });
    },
    flush(done: TransformCallback) {
      guarded(done, () => {
        const whole =
          waiting.length >= LENGTH_BYTES + TAG_BYTES &&
          waiting.length === LENGTH_BYTES + waiting.readUInt32BE(0);
        if (!whole) throw damaged();
        this.push(open(waiting.subarray(LENGTH_BYTES), true));
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
