import { expect, it } from 'vitest';
import { hoursInWords } from './hours-in-words';

it('draws days of the same hours together, and leaves closed days out', () => {
  const weekday: [string, string][] = [['07:00', '24:00']];
  expect(
    hoursInWords({
      mon: weekday,
      tue: weekday,
      wed: weekday,
      thu: [
        ['07:00', '12:00'],
        ['13:00', '18:00'],
      ],
      sat: [['20:00', '24:00']],
      sun: [],
    }),
  ).toBe('Mon–Wed 07:00–24:00, Thu 07:00–12:00 and 13:00–18:00, Sat 20:00–24:00');
});

it('says always and never', () => {
  expect(hoursInWords(null)).toBe('always');
  expect(hoursInWords({ mon: [] })).toBe('never');
});
