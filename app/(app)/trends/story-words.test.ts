import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { measuresOf } from '@/server/trends/measures';
import type { Summary } from '@/server/trends/summary';
import { NO_CALLS } from '@/server/trends/totals';
import { storySentences } from './story-words';

const format = makeFormat('en-GB');
const february = { from: '1999-02-01', to: '1999-02-28' };
const january = { from: '1999-01-04', to: '1999-01-31' };

const summary = (
  story: Partial<Summary['story']>,
  comparison: Partial<Summary['comparison']> = {},
): Summary => ({
  period: february,
  current: measuresOf(NO_CALLS),
  before: null,
  comparison: { state: 'full', period: january, days: { current: 28, before: 28 }, ...comparison },
  target: { share: 0.8, seconds: 20, shortAbandonSeconds: 5, withoutShort: false },
  story: {
    calls: { value: 33_344, relative: null },
    serviceLevel: { value: 0.712, difference: -0.08 },
    worst: null,
    driver: null,
    handleTime: null,
    ...story,
  },
});

const tell = (some: Summary) => {
  const { answer, more } = storySentences({ summary: some, format });
  return [answer, ...more];
};

describe('the sentence at the top', () => {
  it('says the level, the change, where and with what', () => {
    const told = tell(
      summary({
        calls: { value: 33_344, relative: 0.123 },
        worst: { weekday: 2, from: 540, to: 660, serviceLevel: 0.5, before: 0.75 },
        driver: { kind: 'type', code: 'PS', relative: 0.34, difference: 1203 },
        handleTime: { value: 200, relative: 0.06 },
      }),
    );
    expect(told).toEqual([
      'Service level 71.2% in 1–28 Feb 1999 (target 80% within 20 s), 8 points under 4–31 Jan 1999.',
      'Weakest on Tuesdays 09:00–11:00 (50.0%, 75.0% before).',
      '33,344 calls, 12.3% more than in 4–31 Jan 1999.',
      'Calls of type ‘PS’ rose 34% (+1,203); handle time 3 min 20 s (+6%).',
    ]);
  });

  it('admits that there is nothing to compare with', () => {
    const alone = summary(
      { serviceLevel: { value: 0.712, difference: null } },
      { state: 'missing', days: { current: 28, before: 0 } },
    );
    expect(tell(alone)).toEqual([
      'Service level 71.2% in 1–28 Feb 1999 (target 80% within 20 s).',
      '33,344 calls.',
      'There is no data for 4–31 Jan 1999 to compare with.',
    ]);
  });

  it('admits that only volumes are known before', () => {
    const volumes = summary({
      calls: { value: 33_344, relative: -0.05 },
      serviceLevel: { value: 0.712, difference: null },
    });
    expect(tell(volumes).slice(1)).toEqual([
      '33,344 calls, 5% fewer than in 4–31 Jan 1999.',
      'For 4–31 Jan 1999 only the number of calls is known.',
    ]);
  });

  it('does not count calls where there is no data', () => {
    const empty = summary(
      { calls: { value: 0, relative: null }, serviceLevel: null },
      { state: 'missing', days: { current: 0, before: 0 } },
    );
    expect(tell(empty)).toEqual(['No data for 1–28 Feb 1999.']);
  });

  it('speaks of calls where no service level is known', () => {
    const volumes = summary(
      { calls: { value: 12.5, relative: null }, serviceLevel: null },
      { state: 'none', period: null },
    );
    expect(tell(volumes)).toEqual(['12.5 calls in 1–28 Feb 1999.']);
  });
});
