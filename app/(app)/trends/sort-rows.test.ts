import { describe, expect, it } from 'vitest';
import type { BreakdownRow } from '@/server/trends/breakdown';
import { measuresOf } from '@/server/trends/measures';
import { NO_CALLS, type Totals } from '@/server/trends/totals';
import { sortRows } from './sort-rows';

const row = (name: string, totals: Partial<Totals>): BreakdownRow => ({
  code: name,
  name,
  current: measuresOf({ ...NO_CALLS, ...totals }),
  before: null,
});

const rows = [
  row('line 10', { calls: 5, rated_offered: 10, rated_within_target: 9 }),
  row('line 9', { calls: 7 }),
  row('line 1', { calls: 6, rated_offered: 10, rated_within_target: 5 }),
];
const names = (key: string, descending: boolean) =>
  sortRows(rows, { key, descending }).map(({ name }) => name);

describe('sorting', () => {
  it('goes by a measure either way', () => {
    expect(names('calls', true)).toEqual(['line 9', 'line 1', 'line 10']);
    expect(names('calls', false)).toEqual(['line 10', 'line 1', 'line 9']);
  });

  it('puts what is not known last either way', () => {
    expect(names('serviceLevel', true)).toEqual(['line 10', 'line 1', 'line 9']);
    expect(names('serviceLevel', false)).toEqual(['line 1', 'line 10', 'line 9']);
  });

  it('reads numbers in names', () => {
    expect(names('name', false)).toEqual(['line 1', 'line 9', 'line 10']);
  });
});
