import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { searchTokens } from '@/models/text/search-tokens';
import type { Speaker } from '@/models/text/transcript';
import { defineQuery } from '@/server/clickhouse/define-query';
import { insertTranscripts, type TestTranscript } from '@/server/testing/insert-transcripts';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { compileSearch } from './compile';
import { matchingCalls } from './matching-calls';
import { holds, type SearchTerm } from './plan';

const SITE = 7;
const DAYS = ['2026-03-02', '2026-03-03'];
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function search(text: string, days = DAYS, siteId = SITE): Promise<string[]> {
  const { sql, params, shape } = matchingCalls(compileSearch(text));
  const ask = defineQuery({
    name: 'test.search',
    sql,
    params: z.object({ site_id: z.int(), days: z.array(z.string()), ...shape }),
    row: z.object({ call_id: z.string() }),
  });
  const rows = await ask({ ...params, site_id: siteId, days });
  return rows.map(({ call_id }) => call_id).sort();
}

const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 2, day, hour));
const call = (callId: string, day: number, ...turns: [Speaker, string][]): TestTranscript => ({
  callId,
  startedAt: at(day),
  turns,
});

test('Dutch, German and Traditional Chinese are found as people write them', async () => {
  await insertTranscripts(1, [
    call('nl', 2, ['agent', 'Goedemorgen'], ['customer', 'Waar blijft mijn factuur? Ik ben erg boos.']),
    call('nl2', 2, ['customer', 'De factuur is van mijn vrouw.'], ['agent', 'Ik ben niet boos.']),
    call('de', 3, ['customer', 'Meine Rechnung für die Straße fehlt. Mein Name ist [NAME_1].']),
    call('zh', 3, ['customer', '我要查帳單，謝謝。'], ['agent', '好的，請稍等。']),
  ]);
  const found = (text: string) => search(text, DAYS, 1);
  expect(await found('mijn factuur')).toEqual(['nl', 'nl2']);
  expect(await found('"mijn factuur"')).toEqual(['nl']);
  expect(await found('customer:boos')).toEqual(['nl']);
  expect(await found('agent:(boos niet)')).toEqual(['nl2']);
  expect(await found('rechnung FÜR strasse')).toEqual(['de']);
  expect(await found('[NAME_1]')).toEqual(['de']);
  expect(await found('查帳單')).toEqual(['zh']);
  expect(await found('帳查')).toEqual([]);
  expect(await found('請稍等 OR rechn*')).toEqual(['de', 'zh']);
  expect(await found('NOT factu*')).toEqual(['de', 'zh']);
  expect(await found('first:1 factuur')).toEqual(['nl2']);
  expect(await found('last:1 factuur')).toEqual(['nl']);
  expect(await search('factuur', ['2026-03-03'], 1)).toEqual([]);
  expect(await search('factuur', DAYS, 2)).toEqual([]);
});

test('only what counts is searched: no older version, nothing withdrawn', async () => {
  await insertTranscripts(3, [
    { ...call('corrected', 2, ['customer', 'first words'], ['agent', 'hello']), version: 5 },
    { ...call('corrected', 2, ['customer', 'other words']), version: 6 },
    { ...call('gone', 2, ['customer', 'first words']), version: 5 },
  ]);
  await stores.clickhouse.insert({
    table: 'transcripts',
    values: [{ site_id: 3, started_on: '2026-03-02', call_id: 'gone', version: 6, is_deleted: 1 }],
    format: 'JSONEachRow',
  });
  expect(await search('first', DAYS, 3)).toEqual([]);
  expect(await search('words', DAYS, 3)).toEqual(['corrected']);
  expect(await search('NOT first', DAYS, 3)).toEqual(['corrected']);
});

test('signs that mean something to SQL are only looked for', async () => {
  await insertTranscripts(4, [
    call('a', 2, ['customer', "drop table utterances; it's 100% {days:Array(Date)}"]),
  ]);
  for (const text of ["it's", '"100% {days:Array(Date)}"', "'drop table'", 'utterances\\']) {
    expect(await search(text, DAYS, 4)).toEqual(['a']);
  }
  expect(await search("') OR 1=1 --x", DAYS, 4).catch(({ code }) => code)).toBe('invalid_input');
});

test('random searches find what reading every call finds', async () => {
  const random = seededRandom(4);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const words = ['bill', 'refund', 'late', 'billing', 'why', '帳', '單'];
  const calls = Array.from({ length: 300 }, (_, id) =>
    call(
      `c${id}`,
      pick([2, 3]),
      ...Array.from({ length: 1 + Math.floor(random() * 6) }, (): [Speaker, string] => [
        pick(['customer', 'agent', 'unknown'] as const),
        Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(words)).join(' '),
      ]),
    ),
  );
  await insertTranscripts(SITE, calls);
  const term = (): string =>
    pick(['', '', 'customer:', 'agent:', 'first:2 ', 'last:2 ']) +
    pick([pick(words), 'bil*', `"${pick(words)} ${pick(words)}"`, `"${pick(words)} bil*"`]);
  const expression = (depth: number): string => {
    if (depth === 0) return term();
    const [a, b] = [expression(depth - 1), expression(depth - 1)];
    return pick([`(${a} OR ${b})`, `${a} ${b}`, `NOT (${a})`, `(${a} AND NOT ${b})`, a]);
  };
  let matches = 0;
  for (let round = 0; round < 60; round += 1) {
    const text = expression(Math.floor(random() * 3));
    const { terms, root } = compileSearch(text);
    const expected = calls
      .filter(({ turns }) => holds(root, (index) => has(turns, terms[index])))
      .map(({ callId }) => callId)
      .sort();
    expect([text, await search(text)]).toEqual([text, expected]);
    matches += expected.length;
  }
  expect(matches).toBeGreaterThan(1000);
});

function has(turns: TestTranscript['turns'], term: SearchTerm | undefined): boolean {
  if (!term) throw new Error('no such term');
  const { words, prefix, speaker, first, last } = term;
  return turns.some(([who, text], ordinal) => {
    if (speaker !== null && speaker !== who) return false;
    if (first !== null && ordinal >= first) return false;
    if (last !== null && ordinal < turns.length - last) return false;
    const said = searchTokens(text).map(({ word }) => word);
    return said.some((_word, from) =>
      words.every((word, offset) => {
        const found = said[from + offset] ?? '';
        return prefix && offset === words.length - 1 ? found.startsWith(word) : found === word;
      }),
    );
  });
}
