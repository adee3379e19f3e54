import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineItems, objectItems, readByFormat } from '@/server/testing/read-by-format';
import type { SourceItem } from './call-format';
import { CALL_FORMATS } from './registry';

type Values = Record<string, unknown>;

const text = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');
const listIn = (name: string): Values[] => {
  const value = JSON.parse(text(name)) as Values[] | { conversations?: Values[]; calls?: Values[] };
  return Array.isArray(value) ? value : (value.conversations ?? value.calls ?? [value as Values]);
};
const OBJECTS: Record<string, readonly Values[]> = {
  'freeswitch-cdr': listIn('freeswitch-cdr.json'),
  'amazon-connect-ctr': listIn('amazon-connect-ctr.json'),
  'genesys-conversations': listIn('genesys-conversations.json'),
  'twilio-calls': listIn('twilio-calls.json'),
};
const LINES: Record<string, string> = {
  'asterisk-queue-log': text('asterisk-queue-log.log'),
  'asterisk-cdr': text('asterisk-cdr.csv'),
};
const RUNS = { numRuns: 60 };

/** What a value of a record may have become. */
const junk = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '0',
    -1,
    1e300,
    '%zz',
    '%E0%A4',
    '{{',
    '9999999999999999',
    '-',
    [],
    {},
    [[{}]],
    true,
  ),
  fc.string(),
  fc.double(),
  fc.jsonValue(),
);

/** Every row has a line of its own, they only go up, and they are the same however the items come. */
function expectSound(name: string, items: readonly SourceItem[]): void {
  const format = CALL_FORMATS.find((one) => one.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  const whole = readByFormat(format, items);
  expect(new Set(whole.lines).size).toBe(whole.lines.length);
  expect(whole.lines).toEqual(whole.lines.toSorted((a, b) => a - b));
  expect(readByFormat(format, items, { atOnce: 1 })).toEqual(whole);
}

describe('however a file is damaged, its rows are calls or are told', () => {
  test.each(Object.keys(OBJECTS))('%s: values of another kind, anywhere', (name) => {
    const places = OBJECTS[name]?.flatMap((object, at) => pathsIn(object).map((path) => [at, ...path])) ?? [];
    const change = fc.tuple(fc.constantFrom(...places), junk);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const objects = structuredClone(OBJECTS[name] ?? []) as Values[];
        for (const [path, value] of changes) put(objects, path, value);
        expectSound(name, objectItems(objects.filter((one) => typeof one === 'object' && one !== null)));
      }),
      RUNS,
    );
  });

  test.each(Object.keys(LINES))('%s: characters changed, lines lost, doubled and out of order', (name) => {
    const lines = (LINES[name] ?? '').trim().split('\n');
    const change = fc.tuple(fc.nat(lines.length - 1), fc.nat(200), fc.string({ maxLength: 4 }), fc.nat(3));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const damaged = [...lines];
        for (const [line, at, by, how] of changes) {
          const old = damaged[line] ?? '';
          if (how === 0) damaged.splice(line, 1);
          else if (how === 1) damaged.push(old);
          else if (how === 2) damaged.splice(line, 1, old.slice(0, at));
          else damaged[line] = old.slice(0, at) + by + old.slice(at + by.length);
        }
        expectSound(name, lineItems(damaged.join('\n')));
      }),
      RUNS,
    );
  });
});

function pathsIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))].filter(
    (one) => one.length > 0,
  );
}

/** Where the way there is gone, nothing is changed. */
function put(into: unknown, path: readonly (string | number)[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (typeof into !== 'object' || into === null || !Object.hasOwn(into, key)) return;
  if (rest.length === 0) Reflect.set(into, key, value);
  else put(Reflect.get(into, key), rest, value);
}
