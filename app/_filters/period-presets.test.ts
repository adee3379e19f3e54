import { describe, expect, it } from 'vitest';
import { periodPresets } from './period-presets';

const february = { from: '1999-02-01', to: '1999-02-28' };
const named = (label: string, range: Parameters<typeof periodPresets>[0]) =>
  periodPresets(range).find((preset) => preset.label === label)?.period;

describe('presets', () => {
  it('count back from the last day with service figures', () => {
    const range = { data: { from: '1999-01-01', to: '1999-10-31' }, known: february };
    expect(named('Last 7 days', range)).toEqual({ from: '1999-02-22', to: '1999-02-28' });
    expect(named('Last week, Monday to Sunday', range)).toEqual({ from: '1999-02-22', to: '1999-02-28' });
    expect(named('Last month', range)).toEqual(february);
    expect(named('All data', range)).toEqual(range.data);
  });

  it('know months of every length', () => {
    const range = (to: string) => ({ data: { from: '1995-01-01', to }, known: null });
    expect(named('Last month', range('2000-02-10'))).toEqual({ from: '2000-02-01', to: '2000-02-29' });
    expect(named('Last month', range('1999-12-31'))).toEqual({ from: '1999-12-01', to: '1999-12-31' });
  });

  it('leave out what is much longer than the data', () => {
    expect(named('Last 52 weeks', { data: february, known: february })).toBeUndefined();
  });

  it('are none without data', () => {
    expect(periodPresets({ data: null, known: null })).toEqual([]);
  });
});
