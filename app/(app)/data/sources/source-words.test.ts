import { expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { sourcesSentence, stateOfSource } from './source-words';

const format = makeFormat('en');
const source = {
  enabled: true,
  byCommandLine: false,
  error: null,
  lookedAt: new Date(),
  counts: { waiting: 0, taken: 3, failed: 0 },
};

test('a source that cannot be looked at says so before everything else', () => {
  expect(stateOfSource({ ...source, enabled: false, error: 'There is no such bucket.' }).word).toBe(
    'Cannot be looked at',
  );
  expect(stateOfSource({ ...source, enabled: false }).word).toBe('Paused');
  expect(stateOfSource({ ...source, lookedAt: null }).word).toBe('Not looked at yet');
  expect(stateOfSource({ ...source, counts: { ...source.counts, failed: 1 } }).tone).toBe('watch');
  expect(stateOfSource(source).word).toBe('Watched');
});

test('the sentence counts what failed and what waits, and leaves out what is not there', () => {
  expect(sourcesSentence(format, [])).toMatch(/^No source yet/);
  expect(sourcesSentence(format, [source])).toBe('1 source is looked at every minute. 3 files have come in.');
  expect(sourcesSentence(format, [{ ...source, enabled: false }])).toMatch(
    /^No source is looked at by workers\./,
  );
  const troubled = { ...source, error: 'x', counts: { waiting: 1, taken: 1, failed: 2 } };
  expect(sourcesSentence(format, [source, troubled])).toBe(
    '2 sources are looked at every minute. 1 cannot be looked at. 2 files failed, 1 file waits, 4 files have come in.',
  );
});
