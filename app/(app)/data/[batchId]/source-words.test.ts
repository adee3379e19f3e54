import { describe, expect, it } from 'vitest';
import type { FieldDraft } from '../mapping/draft';
import { sourceWords } from './source-words';

const cases: readonly [FieldDraft, string][] = [
  [{ columns: ['server'], emptyWhen: ['NO_SERVER'], values: {} }, 'server; empty when NO_SERVER'],
  [{ columns: ['date', 'q_start'], formats: ['yyMMdd H:mm:ss'] }, 'date + q_start; as yyMMdd H:mm:ss'],
  [{ columns: ['ser_time'], unit: 's', emptyWhen: [] }, 'ser_time; in seconds'],
  [{ columns: ['sl'], percentOf: 'offered' }, 'sl; as a percentage of offered'],
  [{ columns: ['outcome'], values: { HANG: 'short_abandoned' } }, 'outcome; HANG → short abandoned'],
  [{ columns: [], constant: 'Bank' }, '“Bank” for every row'],
  [{ columns: [], template: '{a}-{b}' }, 'put together: {a}-{b}'],
];

describe('sourceWords', () => {
  it.each(cases)('%j', (draft, words) => {
    expect(sourceWords(draft)).toBe(words);
  });
});
