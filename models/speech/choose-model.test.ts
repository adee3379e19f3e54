import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { weightsNamed } from '@/models/weights/registry';
import { chooseModel } from './choose-model';

let place: string;

beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'callcast-choose-'));
});

afterEach(() => rm(place, { recursive: true, force: true }));

/** Files of the right names and sizes, which is all that choosing looks at; they take no space. */
async function lay(name: string, below = `asr/${name}`): Promise<string> {
  const folder = path.join(place, below);
  for (const file of weightsNamed(name)?.files ?? []) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, '');
    await truncate(target, file.bytes);
  }
  return folder;
}

it('takes the one with the fewest errors that is here and knows the language', async () => {
  await lay('whisper-tiny');
  const moonshine = await lay('moonshine-tiny-en');
  expect(await chooseModel([place], 'auto', 'en')).toEqual({ name: 'moonshine-tiny-en', folder: moonshine });
  const base = await lay('whisper-base', 'asr/whisper-base-q8');
  expect(await chooseModel(['/nowhere', place], 'auto', 'en')).toEqual({
    name: 'whisper-base',
    folder: base,
  });
  expect(await chooseModel([place], 'moonshine-tiny-en', 'en')).toMatchObject({ name: 'moonshine-tiny-en' });
});

it('has English alone read no other language', async () => {
  await expect(chooseModel([place], 'auto', 'auto')).rejects.toThrow(
    'No recognizer for any language lies here',
  );
  await lay('moonshine-tiny-en');
  await expect(chooseModel([place], 'auto', 'nl')).rejects.toThrow('for the language "nl"');
  expect(await chooseModel([place], 'auto', 'auto')).toMatchObject({ name: 'moonshine-tiny-en' });
  await lay('whisper-base');
  expect(await chooseModel([place], 'auto', 'auto')).toMatchObject({ name: 'whisper-base' });
});

it('says the command that brings what is missing, and which names there are', async () => {
  await expect(chooseModel([place], 'auto', 'de')).rejects.toMatchObject({
    hint: expect.stringContaining('"npx callcast models pull whisper-base"'),
  });
  await expect(chooseModel([place], 'whisper-small', 'de')).rejects.toMatchObject({
    hint: expect.stringContaining('"npx callcast models pull whisper-small"'),
  });
  await expect(chooseModel([place], 'whisper-huge', 'de')).rejects.toMatchObject({
    hint: expect.stringContaining('whisper-large-v3-turbo'),
  });
});
