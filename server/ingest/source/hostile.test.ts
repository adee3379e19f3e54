import { expect, test } from 'vitest';
import { jsonViews } from './json-head';
import { JsonSplitter } from './json-splitter';

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
