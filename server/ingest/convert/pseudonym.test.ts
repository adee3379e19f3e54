import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pseudonyms } from './pseudonym';

const key = randomBytes(32);

test('one caller has one pseudonym, however the number is written', () => {
  const here = new Pseudonyms(key, 'NL');
  const there = new Pseudonyms(key, 'BE');
  expect(here.of('020-1234567', 'number')).toBe(there.of('+31 20 1234567', 'number'));
  expect(here.of('020-1234567', 'number')).not.toBe(here.of('020-1234568', 'number'));
});

test('another key makes other pseudonyms; a customer number is no telephone number', () => {
  const one = new Pseudonyms(key, 'NL');
  expect(one.of('0201234567', 'number')).not.toBe(
    new Pseudonyms(randomBytes(32), 'NL').of('0201234567', 'number'),
  );
  expect(one.of('0201234567', 'id')).not.toBe(one.of('0201234567', 'number'));
  expect(one.of(' 7 ', 'id')).toBe(one.of('7', 'id'));
});

test('nobody has none', () => {
  const pseudonyms = new Pseudonyms(key, 'NL');
  for (const as of ['number', 'id'] as const) {
    expect(pseudonyms.of('', as)).toBe('');
    expect(pseudonyms.of('   ', as)).toBe('');
  }
  expect(pseudonyms.of('anonymous', 'number')).toBe('');
});

test('no pseudonym holds the number', () => {
  const pseudonyms = new Pseudonyms(key, 'NL');
  fc.assert(
    fc.property(fc.stringMatching(/^\d{7,15}$/), (number) => {
      const pseudonym = pseudonyms.of(number, 'number');
      expect(pseudonym).toMatch(/^[0-9a-f]{32}$/);
      expect(pseudonym).not.toContain(number);
    }),
  );
});

test('stays the same when more callers came than are remembered', () => {
  const pseudonyms = new Pseudonyms(key, '');
  const first = pseudonyms.of('first', 'id');
  for (let caller = 0; caller < 110_000; caller += 1) pseudonyms.of(`${caller}`, 'id');
  expect(pseudonyms.of('first', 'id')).toBe(first);
});
