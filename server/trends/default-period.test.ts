import { describe, expect, it } from 'vitest';
import { defaultPeriod } from './default-period';

const year = { from: '1999-01-01', to: '1999-10-31' };
const february = { from: '1999-02-01', to: '1999-02-28' };

describe('the period shown when nobody chose one', () => {
  it('is where service figures are, though volumes go on', () => {
    expect(defaultPeriod({ data: year, known: february }, '2026-11-21')).toEqual(february);
  });

  it('is where volumes are when there is nothing else', () => {
    expect(defaultPeriod({ data: year, known: null }, '2026-11-21')).toEqual({
      from: '1999-10-04',
      to: '1999-10-31',
    });
  });

  it('leaves out the day that still runs, unless it is the only one', () => {
    const running = { from: '1999-01-01', to: '1999-02-28' };
    expect(defaultPeriod({ data: running, known: running }, '1999-02-28')?.to).toBe('1999-02-27');
    const single = { from: '1999-02-28', to: '1999-02-28' };
    expect(defaultPeriod({ data: single, known: single }, '1999-02-28')).toEqual(single);
  });

  it('is shorter than four weeks where the data is', () => {
    const week = { from: '1999-02-01', to: '1999-02-07' };
    expect(defaultPeriod({ data: week, known: week }, '2026-11-21')).toEqual(week);
  });

  it('is none without data', () => {
    expect(defaultPeriod({ data: null, known: null }, '2026-11-21')).toBeNull();
  });
});
