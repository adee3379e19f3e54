import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineSplitter } from './split-lines';
import { type SourceRecord, splitQuoted, Tokenizer } from './tokenize';

const COMMA = { delimiter: ',', quote: '"' };

function tokenize(chunks: readonly string[], columns = 3, dialect = COMMA): SourceRecord[] {
  const splitter = new LineSplitter();
  const tokenizer = new Tokenizer(dialect, columns);
  const records = chunks.flatMap((chunk) => tokenizer.push(splitter.push(chunk)));
  return [...records, ...tokenizer.push(splitter.end()), ...tokenizer.end()];
}

const good = (records: readonly SourceRecord[]) =>
  records.filter(({ problem }) => problem === null).map(({ line, cells }) => [line, ...cells]);
const bad = (records: readonly SourceRecord[]) =>
  records.filter(({ problem }) => problem !== null).map(({ line }) => line);

test('quotes protect delimiters, quotes and line ends', () => {
  expect(good(tokenize(['a,"b, c","d ""e"""\n1,"two\nlines",3\n']))).toEqual([
    [1, 'a', 'b, c', 'd "e"'],
    [2, '1', 'two\nlines', '3'],
  ]);
});

test('without a quote character quotes are text', () => {
  expect(good(tokenize(['a,"b,c"\n'], 3, { delimiter: ',', quote: '' }))).toEqual([[1, 'a', '"b', 'c"']]);
});

test('a quote that is never closed costs its own line only', () => {
  const records = tokenize(['a,b,c\nd,"e,f\ng,h,i\nj,"k",l\nm,n,o\n']);
  expect(bad(records)).toEqual([2]);
  expect(good(records).map(([line]) => line)).toEqual([1, 3, 4, 5]);
});

test('also at the end of the file, and with hundreds of lines behind it', () => {
  expect(bad(tokenize(['a,b,c\nd,"e,f']))).toEqual([2]);
  const rows = Array.from({ length: 300 }, (_, index) => `${index},x,y`).join('\n');
  const records = tokenize([`a,"b,c\n${rows}`]);
  expect(bad(records)).toEqual([1]);
  expect(good(records)).toHaveLength(300);
});

test('text behind a closing quote breaks its line', () => {
  const records = tokenize(['a,"b"x,c\nd,e,f\n']);
  expect(bad(records)).toEqual([1]);
  expect(good(records)).toHaveLength(1);
});

test('too few and too many cells are named; empty cells at the end are harmless', () => {
  const records = tokenize(['a,b\na,b,c,d\na,b,c,,\n\n  \n,,\n']);
  expect(records.map(({ line, problem }) => [line, problem?.reason ?? ''])).toEqual([
    [1, 'The line has 2 cells, the file has 3 columns.'],
    [2, 'The line has 4 cells, the file has 3 columns.'],
    [3, ''],
    [6, ''],
  ]);
});

test('NULs, characters that are none, and a line of 10 MB stand aside', () => {
  const records = tokenize([`a,b\0,c\nd,\ufffd,f\n${'x'.repeat(10_000_000)}\ng,h,i`]);
  expect(bad(records)).toEqual([1, 2, 3]);
  expect(records[2]?.raw.length).toBeLessThanOrEqual(2000);
  expect(good(records)).toEqual([[4, 'g', 'h', 'i']]);
});

describe('any table', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' b', ',', ';', '"', '\n', 'ü', "'", '\t') });
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  const write = (rows: string[][]) =>
    rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');

  test('is read back as it was written, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, size) => {
        const chunks = write(rows).match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        const records = tokenize(chunks);
        expect(records.map(({ cells }) => cells)).toEqual(rows);
        expect(bad(records)).toEqual([]);
      }),
    );
  });

  test('of any characters makes the same records from any chunks, and loses no line', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', 'b,c,d\n', '"x\n') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, size) => {
        const records = tokenize([whole]);
        expect(tokenize(whole.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [])).toEqual(records);
        const kept = records.map(({ raw }) => raw).join('\n');
        const lines = (all: string) => all.split('\n').filter((line) => line.trim() !== '');
        expect(lines(kept)).toEqual(lines(whole));
      }),
    );
  });
});

test('splitQuoted says what it cannot split', () => {
  expect(splitQuoted('a,"b', COMMA)).toBe('open');
  expect(splitQuoted('a,"b"c', COMMA)).toBe('broken');
  expect(splitQuoted('"",', COMMA)).toEqual(['', '']);
});
