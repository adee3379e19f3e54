import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkWeights } from './check-weights';
import { copyWeights } from './copy-weights';
import { findFolder } from './find-weights';
import { TEST_CONTENT, testWeights, writeTestWeights } from './testing/test-weights';

let scratch: string;
let from: string;
let into: string;

beforeEach(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'callcast-copy-'));
  from = path.join(scratch, 'from');
  into = path.join(scratch, 'into');
});

afterEach(() => rm(scratch, { recursive: true, force: true }));

const weights = testWeights({ aliases: ['test-q8'] });

it.each(['asr/test-weights', 'asr/test-q8', ''])(
  'takes weights from a directory that has them in "%s"',
  async (below) => {
    await writeTestWeights(path.join(from, below));
    const copied = await copyWeights(weights, { from, into });
    expect(copied.pulledBytes).toBe(50_014);
    for (const [file, content] of Object.entries(TEST_CONTENT)) {
      expect(await readFile(path.join(copied.folder, file))).toEqual(content);
    }
    expect(await copyWeights(weights, { from, into })).toEqual({ ...copied, pulledBytes: 0 });
    expect(await findFolder(weights, [scratch, into])).toBe(copied.folder);
  },
);

it('takes a file under the name its publisher gives it', async () => {
  await writeTestWeights(from);
  const renamed = testWeights({
    files: weights.files.map((file) =>
      file.path === 'config.json' ? { ...file, path: 'settings.json', publishedAs: 'config.json' } : file,
    ),
  });
  const { folder } = await copyWeights(renamed, { from, into });
  expect(await readFile(path.join(folder, 'settings.json'))).toEqual(TEST_CONTENT['config.json']);
});

it('refuses a file that is not the pinned one, says which, and leaves nothing behind', async () => {
  await writeTestWeights(from);
  await writeFile(path.join(from, 'config.json'), '{"layers": 3}\n');
  await expect(copyWeights(weights, { from, into })).rejects.toThrow(
    `${path.join(from, 'config.json')} is not the file that was pinned`,
  );
  expect(await readdir(path.join(into, 'asr/test-weights'))).toEqual([]);
  await rm(path.join(from, 'config.json'));
  await expect(copyWeights(weights, { from, into })).rejects.toThrow('has no config.json of test-weights');
});

it('tells what of the weights here is right, wrong and missing', async () => {
  const states = async () => (await checkWeights(weights, [into])).files.map(({ state }) => state);
  expect(await checkWeights(weights, [into])).toMatchObject({ folder: null });
  await writeTestWeights(path.join(into, 'asr/test-q8'));
  expect(await states()).toEqual(['right', 'right']);
  await writeFile(path.join(into, 'asr/test-q8/config.json'), '{"layers": 3}\n');
  await rm(path.join(into, 'asr/test-q8/onnx/model.onnx'));
  expect(await states()).toEqual(['wrong', 'missing']);
});
