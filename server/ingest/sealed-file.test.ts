import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { openSealedFile } from './sealed-file';
import { sealStream } from './sealed-stream';

const FRAME = 256 * 1024;
const HEAD = 20;
const SEALED_FRAME = 4 + FRAME + 16;

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function fileOf(bytes: Buffer): Promise<string> {
  const file = path.join(stores.dataDir, `${crypto.randomUUID()}.sealed`);
  await writeFile(file, bytes);
  return file;
}

const sealed = (plain: Buffer) => buffer(Readable.from([plain]).pipe(sealStream()));

async function readAll(file: string, from: number, to: number): Promise<Buffer> {
  const opened = await openSealedFile(file);
  try {
    return await buffer(Readable.from(opened.read(from, to)));
  } finally {
    await opened.close();
  }
}

test.each([0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 3 * FRAME + 17])(
  'any range of %d bytes is what was sealed',
  async (length) => {
    const plain = randomBytes(length);
    const file = await fileOf(await sealed(plain));
    const opened = await openSealedFile(file);
    expect(opened.size).toBe(length);
    await opened.close();
    const place = fc.integer({ min: 0, max: length });
    await fc.assert(
      fc.asyncProperty(place, place, async (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect((await readAll(file, from, to)).equals(plain.subarray(from, to))).toBe(true);
      }),
      { numRuns: 20, examples: [[0, length]] },
    );
  },
);

const REFUSED = { code: 'internal', message: 'A stored upload cannot be decrypted.' };

test('a file that was cut off is refused wherever it is read, also when cut between two frames', async () => {
  const bytes = await sealed(randomBytes(2 * FRAME + 1000));
  for (const end of [0, HEAD, HEAD + 5000, HEAD + SEALED_FRAME, HEAD + 2 * SEALED_FRAME, bytes.length - 1]) {
    await expect(readAll(await fileOf(bytes.subarray(0, end)), 0, 10)).rejects.toMatchObject(REFUSED);
  }
});

test('frames that were swapped, left out or changed are refused where they are read', async () => {
  const bytes = await sealed(randomBytes(2 * FRAME + 1000));
  const [head, a, b, last] = [
    bytes.subarray(0, HEAD),
    bytes.subarray(HEAD, HEAD + SEALED_FRAME),
    bytes.subarray(HEAD + SEALED_FRAME, HEAD + 2 * SEALED_FRAME),
    bytes.subarray(HEAD + 2 * SEALED_FRAME),
  ];
  const swapped = await fileOf(Buffer.concat([head, b, a, last]));
  await expect(readAll(swapped, 0, 10)).rejects.toMatchObject(REFUSED);
  await expect(readAll(swapped, FRAME, FRAME + 10)).rejects.toMatchObject(REFUSED);
  await expect(openSealedFile(await fileOf(Buffer.concat([head, a, last])))).rejects.toMatchObject(REFUSED);
  const changed = Buffer.from(bytes);
  changed[HEAD + SEALED_FRAME + 4000] = (changed[HEAD + SEALED_FRAME + 4000] ?? 0) ^ 1;
  const file = await fileOf(changed);
  await expect(readAll(file, FRAME, FRAME + 10)).rejects.toMatchObject(REFUSED);
  expect(await readAll(file, 0, 10)).toHaveLength(10);
});

test('a file that is gone is not found', async () => {
  await expect(openSealedFile(path.join(stores.dataDir, 'none'))).rejects.toMatchObject({
    code: 'not_found',
  });
});
