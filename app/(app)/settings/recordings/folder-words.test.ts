import { expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { foundWords } from './folder-words';

const format = makeFormat('en-GB');

it('tells how many files belong to calls, and names a few that do not', () => {
  expect(foundWords(format, { files: 0, known: 0, more: false, unknown: [] })).toBe(
    'No recordings lie there.',
  );
  expect(foundWords(format, { files: 312, known: 312, more: false, unknown: [] })).toBe(
    '312 files: 312 belong to known calls.',
  );
  expect(
    foundWords(format, { files: 312, known: 290, more: false, unknown: ['a.wav', 'b.wav', 'c.wav'] }),
  ).toBe('312 files: 290 belong to known calls. Of no known call: a.wav, b.wav, c.wav, …');
  expect(foundWords(format, { files: 20_000, known: 1, more: true, unknown: ['a.wav'] })).toMatch(
    /^The first 20,000 files: 1 belongs to a known call\./,
  );
});
