import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { axisText, changeText, isGood, MEASURE_WORDS, NO_VALUE, valueText } from './measure-words';

const format = makeFormat('en-GB');

describe('values', () => {
  it('are written in their unit', () => {
    expect(valueText(format, 'count', 33_344)).toBe('33,344');
    expect(valueText(format, 'share', 0.7123)).toBe('71.2%');
    expect(valueText(format, 'seconds', 176)).toBe('2 min 56 s');
    expect(axisText(format, 'count', 12_500)).toBe('12.5k');
    expect(axisText(format, 'share', 0.8)).toBe('80%');
    expect(axisText(format, 'seconds', 65)).toBe('1:05');
  });

  it('that are not known are a dash, never a zero', () => {
    expect(valueText(format, 'count', null)).toBe(NO_VALUE);
    expect(valueText(format, 'count', 0)).toBe('0');
  });
});

describe('changes', () => {
  it('of shares are points, of others percent, and absolute where there was nothing', () => {
    expect(changeText(format, 'share', { difference: -0.081, relative: -0.1 })).toBe('-8.1 points');
    expect(changeText(format, 'count', { difference: 20, relative: 0.2 })).toBe('+20%');
    expect(changeText(format, 'count', { difference: 20, relative: null })).toBe('+20');
  });

  it('are good, bad or neither', () => {
    const up = { difference: 1, relative: 0.1 };
    expect(isGood(MEASURE_WORDS.serviceLevel, up)).toBe(true);
    expect(isGood(MEASURE_WORDS.abandoned, up)).toBe(false);
    expect(isGood(MEASURE_WORDS.calls, up)).toBeUndefined();
    expect(isGood(MEASURE_WORDS.asa, { difference: 0, relative: 0 })).toBeUndefined();
  });
});
