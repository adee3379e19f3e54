import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeZip } from '@/server/testing/make-zip';
import { jsonViews } from './json-head';
import { JsonSplitter } from './json-splitter';
import { openRandom, type RandomFile } from './random-file';
import { openArchive } from './xlsx/zip';

// Files are looked at in the web server. These are no larger than what it looks at, and took it minutes.
const HEAD = 500_000;

test('brackets that open and never close are no records, and are told so at once', () => {
  for (const head of ['['.repeat(HEAD), '{"a":'.repeat(HEAD / 5), '[1,'.repeat(HEAD / 3)]) {
    expect(jsonViews(head, false)).toMatchObject([{ objects: [] }]);
    expect(jsonViews(head, true)).toMatchObject([{ objects: [] }]);
  }
});

test('records before such brackets are read', () => {
  const [top, inside] = jsonViews(`{"calls":[{"id":1},{"id":2}]}${'['.repeat(HEAD)}`, false);
  expect(top.objects).toEqual([{ calls: [{ id: 1 }, { id: 2 }] }]);
  expect(inside).toMatchObject({ list: 'calls', objects: [{ id: 1 }, { id: 2 }] });
});

test('lists in lists at the top are gone into as deep as they are', () => {
  const splitter = new JsonSplitter(['calls']);
  const pieces = splitter.push(`${'['.repeat(HEAD)}{"calls":[1,2]}${']'.repeat(HEAD)}`);
  expect([...pieces, ...splitter.end()].map(({ raw }) => raw)).toEqual(['1', '2']);
});

test('the list of an archive of many small parts is read as it is, and one of too many is refused', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'callcast-zip-'));
  const files: RandomFile[] = [];
  const archiveOf = async (parts: number) => {
    const file = path.join(folder, `${parts}.zip`);
    const names = Array.from({ length: parts }, (_, index) => `part-${index}`);
    writeFileSync(file, makeZip(Object.fromEntries(names.map((name) => [name, `of ${name}`]))));
    const opened = await openRandom({ path: file, sealed: false });
    files.push(opened);
    return openArchive(opened);
  };
  const archive = await archiveOf(5000);
  expect(archive.names).toHaveLength(5000);
  expect([await archive.text('part-0'), await archive.text('part-4999')]).toEqual([
    'of part-0',
    'of part-4999',
  ]);
  await expect(archiveOf(10_001)).rejects.toMatchObject({ code: 'invalid_input' });
  await Promise.all(files.map((file) => file.close()));
  rmSync(folder, { recursive: true });
});
