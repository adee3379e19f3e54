import { expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { taxonomyAnswer } from './taxonomy-answer';

const row = (name: string, total: number, shownUnderId: string | null = null): TreeRow => ({
  id: name,
  parentId: shownUnderId,
  shownUnderId,
  code: name,
  name,
  description: '',
  position: 0,
  createdAt: new Date(0),
  createdBy: '',
  archivedAt: null,
  mergedIntoId: null,
  depth: 0,
  path: [],
  examples: { editor: total, import: 0, correction: 0, total },
  merged: [],
});

test.each([
  [[], 'What calls may be about.'],
  [[row('bill', 4464)], '1 intent with 4,464 examples.'],
  [
    [row('money', 0), row('bill', 9, 'money'), row('code', 2)],
    '2 intents with 11 examples; ‘code’ has fewer than 5.',
  ],
  [
    [row('a', 0), row('b', 1), row('c', 2), row('d', 3)],
    '4 intents with 6 examples; ‘a’, ‘b’, ‘c’ and 1 more have fewer than 5.',
  ],
])('%#', (intents, words) => {
  expect(taxonomyAnswer(makeFormat('en'), { intents, noneExamples: 0 })).toBe(words);
});
