import { expect, it } from 'vitest';
import { byReason, linesWords } from './not-joined';

it('tells what joined no call by why, the most frequent first', () => {
  const row = (line: number, reason: string) => ({ line, reason, hint: `mend ${reason}` });
  const rows = [row(1, 'no agent'), row(4, 'two calls'), row(9, 'two calls')];
  expect(byReason({ rows })).toEqual([
    { reason: 'two calls', hint: 'mend two calls', lines: [4, 9] },
    { reason: 'no agent', hint: 'mend no agent', lines: [1] },
  ]);
});

it('names the first lines and counts the others', () => {
  expect(linesWords([7])).toBe('line 7');
  expect(linesWords(Array.from({ length: 42 }, (_, index) => index + 1))).toBe(
    'lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 30 more',
  );
});
