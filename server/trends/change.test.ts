import { describe, expect, it } from 'vitest';
import { changeOf } from './change';
import { comparability } from './comparable';
import { measuresOf } from './measures';
import { NO_CALLS, type Totals } from './totals';

const some = (totals: Partial<Totals>) => measuresOf({ ...NO_CALLS, ...totals });
const now = some({ calls: 120, outcome_known: 120, offered: 100, waits: 80, wait_ms: 800_000 });
const then = some({ calls: 100, outcome_known: 100, offered: 50, waits: 50, wait_ms: 250_000 });

describe('a change', () => {
  it('is a difference in the measure’s unit and a share', () => {
    expect(changeOf('calls', now, then, 'full')).toEqual({ difference: 20, relative: 0.2 });
    expect(changeOf('asa', now, then, 'full')).toEqual({ difference: 5, relative: 1 });
  });

  it('of a count needs the same days; of a mean it does not', () => {
    expect(changeOf('calls', now, then, 'partial')).toBeNull();
    expect(changeOf('asa', now, then, 'partial')).not.toBeNull();
  });

  it('of an outcome’s count needs the outcomes of both periods', () => {
    const half = some({ calls: 100, outcome_known: 50, offered: 50 });
    expect(changeOf('offered', now, half, 'full')).toBeNull();
    expect(changeOf('calls', now, half, 'full')).not.toBeNull();
  });

  it('from zero has no share', () => {
    expect(changeOf('offered', now, some({ calls: 1, outcome_known: 1 }), 'full')).toEqual({
      difference: 100,
      relative: null,
    });
  });

  it('is none where one side is not known', () => {
    expect(changeOf('serviceLevel', now, then, 'full')).toBeNull();
    expect(changeOf('calls', now, null, 'missing')).toBeNull();
  });
});

describe('comparability', () => {
  it.each([
    [28, null, 'none'],
    [28, 0, 'missing'],
    [28, 28, 'full'],
    [28, 26, 'full'],
    [28, 20, 'partial'],
    [2, 28, 'partial'],
  ])('of %s days against %s is %s', (current, before, expected) => {
    expect(comparability(current, before)).toBe(expected);
  });
});
