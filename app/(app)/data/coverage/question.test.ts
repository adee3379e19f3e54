import { expect, it } from 'vitest';
import { periodOf } from './question';

const chosen = { defaultPeriod: { from: '2026-02-01', to: '2026-02-28' } };

it('shows where the data is when the address does not say', () => {
  expect(periodOf({ from: null, to: null }, chosen)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(periodOf({ from: null, to: null }, { defaultPeriod: null })).toBeNull();
});

it('takes days in either order, and the end of a period that is too long', () => {
  expect(periodOf({ from: '2026-02-20', to: '2026-02-03' }, chosen)).toEqual({
    from: '2026-02-03',
    to: '2026-02-20',
  });
  expect(periodOf({ from: '2020-01-01', to: '2026-02-28' }, chosen)).toEqual({
    from: '2025-02-28',
    to: '2026-02-28',
  });
});
