import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { detectShape } from './detect-shape';
import type { ShapeOverrides } from './shape';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-shape-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function shapeOf(text: string, overrides?: ShapeOverrides) {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, text);
  return detectShape({ path: file, sealed: false }, overrides);
}

test.each([',', ';', '\t', '|'])('delimiter %j', async (delimiter) => {
  const text = [
    ['call_id', 'started_at', 'queue'],
    ['1', '2024-05-01 09:00:00', '"a, b; c|d"'],
    ['2', '2024-05-01 09:00:01', 'x'],
  ]
    .map((row) => row.join(delimiter))
    .join('\r\n');
  expect(await shapeOf(text)).toMatchObject({
    format: 'delimited',
    delimiter,
    headerLine: 1,
    columns: ['call_id', 'started_at', 'queue'],
  });
});

test('rows of values have no header', async () => {
  expect(await shapeOf('1,2024-05-01,7\n2,2024-05-02,8\n')).toMatchObject({
    headerLine: 0,
    columns: ['1', '2', '3'],
  });
});

test('a header of words nobody knows is one when values stand below', async () => {
  expect((await shapeOf('foo,bar\n1,2024-05-01\n')).headerLine).toBe(1);
  expect((await shapeOf('foo,bar\nbaz,qux\n')).headerLine).toBe(0);
  expect((await shapeOf('foo,bar\nbaz,qux\n', { header: true })).headerLine).toBe(1);
});

test('titles, comments and empty lines before the header are passed over', async () => {
  const text =
    'Calls of May\n# made 10:00, by hand\n\nqueue,start,talk\na,2024-05-01 09:00,3\nb,2024-05-01 09:01,4\n';
  expect(await shapeOf(text)).toMatchObject({ headerLine: 4, columns: ['queue', 'start', 'talk'] });
});

test('sep= says the delimiter and is no row', async () => {
  expect(await shapeOf('sep=;\nqueue;start\na;2024-05-01 09:00\n')).toMatchObject({
    delimiter: ';',
    headerLine: 2,
  });
  expect(await shapeOf('sep=;\n1;2024-05-01\n')).toMatchObject({ headerLine: 1, columns: ['1', '2'] });
});

test('names that occur twice, and empty ones, become unique', async () => {
  const { columns } = await shapeOf('date,date,,date (2)\n2024-05-01,2024-05-02,3,4\n');
  expect(columns).toEqual(['date', 'date (2)', 'column 3', 'date (2) (2)']);
});

test('a file of one column has no delimiter; trailing delimiters change no header', async () => {
  expect((await shapeOf('started_at\n2024-05-01T09:00:00Z\n')).columns).toEqual(['started_at']);
  expect((await shapeOf('queue,start\na,2024-05-01,\nb,2024-05-02,\n')).columns).toEqual(['queue', 'start']);
});

test('JSON lines are recognised, with keys that first occur far down', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => JSON.stringify({ id: index }));
  const text = [...rows, '{"id":500,"wrap":{"code":"x"}}'].join('\n');
  expect(await shapeOf(text)).toMatchObject({ format: 'jsonl', headerLine: 0, columns: ['id', 'wrap.code'] });
});

test.each([
  ['\n \n\t\n', /no lines/],
  ['[\n{"a":1}\n]', /JSON array/],
  ['[{"a":1}]', /JSON array/],
  ['a\0,b\n1,2\n', /NUL/],
  [`${Array.from({ length: 2001 }, (_, index) => `c${index}`).join(',')}\n`, /2001 columns/],
  [`${'x'.repeat(501)},b\n1,2\n`, /more than 500 characters/],
])('%# is refused in words', async (text, message) => {
  await expect(shapeOf(text)).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringMatching(message),
  });
});

test('quotes inside cells of a table that is not quoted are no quotes', async () => {
  const header = 'clid\tsrc\tstart';
  const row = '"Jan" <101>\t101\t2024-05-01 09:00:00';
  expect(await shapeOf(`${header}\n${row}\n${row}\n`)).toMatchObject({ delimiter: '\t', quote: '' });
  const quoted = '"a ""b"" c"\t101\t2024-05-01 09:00:00';
  expect(await shapeOf(`${header}\n${quoted}\n${row}\n`)).toMatchObject({ quote: '"' });
});
