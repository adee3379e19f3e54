import { expect, test } from 'vitest';
import { jsonColumns, jsonRecords } from './json-lines';
import type { Line } from './split-lines';

const lines = (...texts: string[]): Line[] =>
  texts.map((text, index) => ({ line: index + 1, text, overlong: false }));

test('columns are the keys of all objects, nested ones with dots', () => {
  expect(jsonColumns(['{"id":1,"caller":{"number":"1","geo":{"city":"x"}}}', 'no', '{"late":true}'])).toEqual(
    ['id', 'caller.number', 'caller.geo.city', 'late'],
  );
  expect(jsonColumns(['{}'])).toEqual(['value']);
});

test('cells are text: nothing for what is absent or null, JSON for lists', () => {
  const columns = ['id', 'on', 'caller.number', 'tags', 'dotted.key'];
  const [full, bare] = jsonRecords(
    lines('{"id":1.5,"on":false,"caller":{"number":"7"},"tags":["a",2],"dotted.key":"d"}', '{"id":null}'),
    columns,
  );
  expect(full?.cells).toEqual(['1.5', 'false', '7', '["a",2]', 'd']);
  expect(bare?.cells).toEqual(['', '', '', '', '']);
});

test('what every object inherits is no value', () => {
  const [record] = jsonRecords(lines('{"id":1}'), ['constructor', 'toString.length', '__proto__.x']);
  expect(record?.cells).toEqual(['', '', '']);
});

test('lines that are no object are named, empty ones passed over', () => {
  const records = jsonRecords(lines('{"a":1}', '', '[1]', '"x"', '{"a":', '7', 'null'), ['a']);
  expect(records.map(({ line, problem }) => [line, problem === null])).toEqual([
    [1, true],
    [3, false],
    [4, false],
    [5, false],
    [6, false],
    [7, false],
  ]);
});

test('a NUL written as an escape is a NUL', () => {
  const [record] = jsonRecords(lines('{"queue":"a\\u0000b"}'), ['queue']);
  expect(record?.problem?.reason).toMatch(/NUL/);
});
