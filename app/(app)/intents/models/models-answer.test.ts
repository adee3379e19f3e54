import { expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { VersionList } from '@/server/intents/versions/list';
import { modelsAnswer } from './models-answer';

const format = makeFormat('en-GB');
const quiet: VersionList['suggestion'] = {
  since: { number: 2, at: new Date(0) },
  corrections: 3,
  examples: 3,
  newIntents: [],
  worthIt: false,
};

function version(number: number, status: 'champion' | 'challenger' | 'retired', right: number | null) {
  const accuracy = right === null ? null : { value: right, low: right - 0.02, high: right + 0.02 };
  const card = { accuracy } as VersionList['versions'][number]['card'];
  return { number, status, card } as VersionList['versions'][number];
}

test('says what reads calls and how well', () => {
  expect(modelsAnswer(format, { versions: [version(2, 'champion', 0.9)], suggestion: quiet })).toBe(
    'Version 2 reads the calls: 90.0% (88.0% to 92.0%) of held-back examples right.',
  );
});

test('says what waits, and that enough has come for another training', () => {
  const versions = [
    version(3, 'challenger', 0.95),
    version(2, 'champion', null),
    version(1, 'challenger', 0.5),
  ];
  const suggestion = { ...quiet, corrections: 38, examples: 1, newIntents: ['Refund'], worthIt: true };
  expect(modelsAnswer(format, { versions, suggestion })).toBe(
    'Version 2 reads the calls: there are too few examples to say how well. Version 3 waits for your decision. Since version 2: 38 corrections, one new example, ‘Refund’ is new. Train again.',
  );
});

test('says when nothing reads calls', () => {
  expect(modelsAnswer(format, { versions: [], suggestion: { ...quiet, since: null } })).toBe(
    'No model reads the calls yet.',
  );
});
