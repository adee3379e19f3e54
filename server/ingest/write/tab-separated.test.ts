import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickhouse } from '@/server/clickhouse/client';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { TabSeparatedRows } from './tab-separated';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
  await clickhouse().command({
    query: `
      CREATE TABLE cells (number UInt64, text String, at DateTime64(3, 'UTC'), gone Nullable(String))
      ENGINE = MergeTree ORDER BY number`,
  });
});
afterAll(() => stores.close());

interface Row {
  number: number;
  text: string;
  ms: number;
}

async function storedAndRead(rows: readonly Row[], written = new TabSeparatedRows()): Promise<Row[]> {
  for (const { number, text, ms } of rows) {
    written.number(number);
    written.text(text);
    written.instant(new Date(ms));
    written.nothing();
    written.endRow();
  }
  await clickhouse().command({ query: 'TRUNCATE TABLE cells' });
  const values = Readable.from(written.chunks(), { objectMode: false });
  await clickhouse().insert({ table: 'cells', values, format: 'TabSeparated' });
  const answer = await clickhouse().query({
    query: `
      SELECT number, text, toUnixTimestamp64Milli(at) AS ms FROM cells
      WHERE gone IS NULL ORDER BY number`,
    format: 'JSONEachRow',
  });
  return answer.json<Row>();
}

test('texts, numbers and times come back as they were', async () => {
  const texts = [
    '',
    'plain',
    'tab\there',
    'a\nb\r\n',
    'back\\slash\\N',
    '\0',
    '\u007f',
    'žluťoučký 電話 😀',
    'o\'"x',
  ];
  const times = [0, 1, 999, 1_000, 86_399_999, 999_999_999_999, 1_700_000_000_050, 4_102_444_799_999];
  const numbers = [0, 9, 10, 99, 100, 4_294_967_295, 4_294_967_296, Number.MAX_SAFE_INTEGER];
  const rows = numbers.map((number, index) => ({
    number,
    text: `${texts[index] ?? ''}${index === 0 ? texts.join('') : ''}`,
    ms: times[index] ?? 0,
  }));
  expect(await storedAndRead(rows)).toEqual(rows);
});

test('rows go on over the edges of pieces, also texts larger than a piece', async () => {
  const rows = Array.from({ length: 3000 }, (_, number) => ({
    number,
    text: number === 1500 ? 'é'.repeat(1_500_000) : `${number % 7}`.repeat(number % 1500),
    ms: number * 977,
  }));
  expect(await storedAndRead(rows)).toEqual(rows);
});

test('memory that was given back is written anew, without a trace of the old rows', async () => {
  const first = new TabSeparatedRows();
  await storedAndRead([{ number: 1, text: 'x'.repeat(500_000), ms: 5 }], first);
  first.release();
  const rows = [{ number: 2, text: 'short', ms: 7 }];
  expect(await storedAndRead(rows)).toEqual(rows);
});
