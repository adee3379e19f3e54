import { expect, test } from 'vitest';
import { dayRows, rowsByDate } from './day-rows';

const calendar = {
  holidays: [
    { date: '2026-04-06', tag: 'Easter Monday', kind: 'public' as const, used: true },
    { date: '2026-05-10', tag: "Mother's Day", kind: 'observance' as const, used: false },
    { date: '2026-05-01', tag: 'Labour Day', kind: 'public' as const, used: false },
  ],
  own: [
    {
      ids: ['00000000-0000-4000-8000-000000000001'],
      from: '2026-04-05',
      to: '2026-04-07',
      name: 'Move',
      kind: 'own' as const,
      queue: '',
      openingHours: [],
      createdBy: 'Ann',
    },
  ],
};

test('holidays and own days are listed by date; marked days when asked for', () => {
  const rows = dayRows(calendar, [{ tag: 'Move', queue: '', learned: null, edited: null }], false);
  expect(rows.map(({ from, name, kind, used }) => [from, name, kind, used])).toEqual([
    ['2026-04-05', 'Move', 'Closed', true],
    ['2026-04-06', 'Easter Monday', 'Public holiday', true],
    ['2026-05-01', 'Labour Day', 'Public holiday', false],
  ]);
  expect(rows[0]?.effect?.tag).toBe('Move');
  expect(dayRows(calendar, [], true)).toHaveLength(4);
  expect(
    rowsByDate(rows, ['2026-04-06', '2026-04-08'])
      .get('2026-04-06')
      ?.map(({ name }) => name),
  ).toEqual(['Move', 'Easter Monday']);
});
