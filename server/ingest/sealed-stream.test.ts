import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetEnv } from '@/server/env';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { openText, sealText } from './seal';
import { openSealedStream, sealStream } from './sealed-stream';

const FRAME = 256 * 1024;
const SALTED = 20;

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

function cut(bytes: Buffer, size: number): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  return chunks;
}

const seal = (plain: Buffer, size = 65_536) => buffer(Readable.from(cut(plain, size)).pipe(sealStream()));

async function open(sealed: Buffer, size = 65_536): Promise<Buffer> {
  return buffer(Readable.from(cut(sealed, size)).compose(openSealedStream()));
}

const REFUSED = { code: 'internal', message: 'A stored upload cannot be decrypted.' };

test.each([0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 3 * FRAME + 17])(
  '%d bytes are read back',
  async (length) => {
    const plain = randomBytes(length);
    const sealed = await seal(plain, 100_003);
    expect((await open(sealed, 70_001)).equals(plain)).toBe(true);
    if (length > 16) expect(sealed.includes(plain.subarray(0, 16))).toBe(false);
  },
);

test('whatever the chunks, in and out', async () => {
  const sizes = fc.integer({ min: 1, max: 200 });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), sizes, sizes, async (bytes, sealing, opening) => {
      const plain = Buffer.from(bytes);
      expect((await open(await seal(plain, sealing), opening)).equals(plain)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a changed byte anywhere is found', async () => {
  const sealed = await seal(randomBytes(FRAME + 1000));
  for (const at of [
    0,
    5,
    SALTED,
    SALTED + 4,
    SALTED + 5000,
    SALTED + FRAME,
    sealed.length - 500,
    sealed.length - 1,
  ]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expect(open(changed)).rejects.toMatchObject(REFUSED);
  }
});

test('a file cut off anywhere is found, also between two frames', async () => {
  const sealed = await seal(randomBytes(2 * FRAME + 1000));
  const frame = 4 + FRAME + 16;
  for (const end of [
    0,
    3,
    SALTED,
    SALTED + 2,
    SALTED + 5000,
    SALTED + frame,
    SALTED + 2 * frame,
    sealed.length - 1,
  ]) {
    await expect(open(sealed.subarray(0, end))).rejects.toMatchObject(REFUSED);
  }
});

test('frames cannot be swapped, left out or appended', async () => {
  const sealed = await seal(randomBytes(3 * FRAME));
  const frame = 4 + FRAME + 16;
  const [head, ...frames] = [sealed.subarray(0, SALTED), ...cut(sealed.subarray(SALTED), frame)] as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const [a, b, c] = frames as [Buffer, Buffer, Buffer];
  for (const parts of [
    [b, a, c],
    [a, c],
    [a, b, c, c],
    [a, b, b],
  ]) {
    await expect(open(Buffer.concat([head, ...parts]))).rejects.toMatchObject(REFUSED);
  }
});

test('another key opens neither files nor texts', async () => {
  const sealed = await seal(Buffer.from('call_id,caller\n1,+31201234567\n'));
  const text = sealText('1,+31201234567', 'batch:2');
  const before = process.env.CALLCAST_STORAGE_KEY;
  process.env.CALLCAST_STORAGE_KEY = randomBytes(32).toString('base64');
  forgetEnv();
  await expect(open(sealed)).rejects.toMatchObject(REFUSED);
  expect(() => openText(text, 'batch:2')).toThrow(expect.objectContaining({ code: 'internal' }));
  process.env.CALLCAST_STORAGE_KEY = before;
  forgetEnv();
  expect(openText(text, 'batch:2')).toBe('1,+31201234567');
});

test('a text is bound to its place, cannot be changed, and never has the same ciphertext twice', () => {
  const sealed = sealText('1,+31201234567', 'batch:2');
  expect(sealed.includes('31201234567')).toBe(false);
  expect(sealed.equals(sealText('1,+31201234567', 'batch:2'))).toBe(false);
  expect(() => openText(sealed, 'batch:3')).toThrow(expect.objectContaining({ code: 'internal' }));
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openText(changed, 'batch:2')).toThrow(expect.objectContaining({ code: 'internal' }));
  }
});
