import { expect, test } from 'vitest';
import { guessCountry } from './guess-country';

const SUMMER = { from: '2003-03-03', to: '2003-09-18', weekdays: new Set([0, 1, 2, 3, 4]) };
/** Memorial Day, Independence Day and Labor Day of 2003. */
const CLOSED = ['2003-05-26', '2003-07-04', '2003-09-01'];

test('a queue that is closed on the public holidays of one country keeps its calendar', () => {
  expect(guessCountry(CLOSED, SUMMER)).toBe('US');
});

test('other closed days, as outages, do not hide it', () => {
  expect(guessCountry([...CLOSED, '2003-04-04', '2003-04-07'], SUMMER)).toBe('US');
});

test('nobody is guessed from two days, from days that are nobody’s holidays, or where one was worked', () => {
  expect(guessCountry(CLOSED.slice(0, 2), SUMMER)).toBeNull();
  expect(guessCountry(['2003-03-11', '2003-06-12', '2003-08-13'], SUMMER)).toBeNull();
  expect(guessCountry([...CLOSED.slice(0, 2), '2003-09-02'], SUMMER)).toBeNull();
});

test('nobody is guessed where several countries fit as well', () => {
  const newYear = { from: '2002-12-30', to: '2005-01-03', weekdays: new Set([0, 1, 2, 3, 4, 5, 6]) };
  const days = ['2003-01-01', '2004-01-01', '2005-01-01'];
  expect(guessCountry(days, newYear)).toBeNull();
});
