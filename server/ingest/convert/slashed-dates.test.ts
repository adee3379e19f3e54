import { describe, expect, it } from 'vitest';
import { dayAndMonthSwapped, slashedOrder } from './slashed-dates';

describe('the order of dates with slashes', () => {
  it.each([
    [['03/04/2026 09:00', '17/04/2026 09:10'], 'day_first'],
    [['3/4/2026 9:00', '4/17/26 9:10'], 'month_first'],
    [['3/4/26 9:00 AM', 'Sales', ''], 'month_first'],
    [['3/4/2026 9:00', '5/6/2026 9:00'], 'unclear'],
    [['17/04/2026 09:10', '04/17/2026 09:10'], 'unclear'],
  ] as const)('of %j is %s', (values, order) => {
    expect(slashedOrder(values)).toBe(order);
  });

  it.each([['2026-04-03 09:00'], ['2026/4/3 09:00'], ['1/2'], ['1/2/12345'], ['03.04.2026'], ['']])(
    'says nothing of %j',
    (value) => {
      expect(slashedOrder([value])).toBeNull();
      expect(dayAndMonthSwapped(value)).toBe(value);
    },
  );
});

it('changes day and month, and nothing else', () => {
  expect(dayAndMonthSwapped('17/04/2026 09:10:11')).toBe('04/17/2026 09:10:11');
  expect(dayAndMonthSwapped(' 7/4/26, 9:10')).toBe(' 4/7/26, 9:10');
});
