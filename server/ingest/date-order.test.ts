import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CallRecord } from '@/server/calls/call-record';
import { compileCalls } from './mapping/compile-calls';
import { type RecognizedFile, recognize } from './recognize';
import { readRecords } from './source/read-records';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-dates-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SITE = {
  timeZone: 'Europe/Amsterdam',
  country: 'NL',
  callerKey: Buffer.alloc(32, 7),
  now: Date.UTC(2026, 10, 1),
};

/** What a file is taken for, and when its calls began. */
async function read(lines: readonly string[]) {
  const file = path.join(folder, `${crypto.randomUUID()}.csv`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const origin = { path: file, sealed: false };
  const found = await recognize(origin, 'export.csv', {}, {});
  if (found.kind !== 'calls') throw new Error(found.kind);
  return { confidence: found.confidence, why: found.why, starts: await startsOf(origin, found) };
}

async function startsOf(origin: { path: string; sealed: boolean }, { shape, mapping }: RecognizedFile) {
  if (mapping.kind !== 'calls') throw new Error(mapping.kind);
  const convert = compileCalls(mapping, shape.columns, SITE);
  const calls: CallRecord[] = [];
  for await (const records of (await readRecords(origin, shape)).batches)
    for (const { cells } of records) calls.push(convert(cells));
  return calls.map(({ startedAt }) => new Date(startedAt).toISOString().slice(0, 10));
}

// Of a system's export, whose reader makes the rows, and of a table whose columns are guessed.
const EXPORT = ['Conversation ID,Date,Media Type,Direction,Queue,Users,Total Queue,Total Talk,Total Handle'];
const exported = (...dates: string[]) => [
  ...EXPORT,
  ...dates.map((date, id) => `c-${id},${date},voice,Inbound,Sales,Ann,25000,215000,255000`),
];
const TABLE = ['Reference,Start time,Queue name,Outcome,Waiting time,Talk time,Agent'];
const table = (...dates: string[]) => [
  ...TABLE,
  ...dates.map((date, id) => `c-${id},${date},Sales,answered,4,60,Ann`),
];
const KINDS = { exported, table };

test.each(Object.entries(KINDS))(
  'days in front are told by one that is no month, for the whole file: %s',
  async (_kind, of) => {
    const { confidence, starts } = await read(of('03/04/2026 12:00', '17/04/2026 12:10', '05/04/2026 12:20'));
    expect(starts).toEqual(['2026-04-03', '2026-04-17', '2026-04-05']);
    expect(confidence).toBeGreaterThanOrEqual(0.8);
  },
);

test.each(Object.entries(KINDS))('months in front as well: %s', async (_kind, of) => {
  const { confidence, starts } = await read(of('04/03/2026 12:00', '04/17/2026 12:10'));
  expect(starts).toEqual(['2026-04-03', '2026-04-17']);
  expect(confidence).toBeGreaterThanOrEqual(0.8);
});

test.each(Object.entries(KINDS))('where nothing tells, a person has to agree: %s', async (_kind, of) => {
  const { confidence, why } = await read(of('03/04/2026 12:00', '05/04/2026 12:10'));
  expect(confidence).toBeLessThan(0.8);
  expect(why).toMatch(/nothing tells whether its dates put the day or the month first/);
});
