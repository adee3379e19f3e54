import type { Candidate } from '../candidate';
import { learnCalendar } from '../regression/learn-calendar';
import { sharesOfDays, spreadOverSlots } from '../regression/spread';

/**
 * Day totals by a regression of their logarithm on level, weekday, place in the month, special days, days off before and
 * the time of the year, times the weekday's shares of the day.
 */
export const calendarRegression: Candidate = {
  name: 'calendar-regression',
  plainName: 'what the calendar says of the day, times the usual course of the day',
  minimumDays: 14,
  forecast(history, future) {
    const learnt = learnCalendar(history, future);
    if (learnt === null) return new Float64Array(future.open.length);
    const { levels, shares: common } = learnt;
    const { slotsPerDay } = history;
    const shares = sharesOfDays(future, common, slotsPerDay);
    const totals = levels.expected.subarray(history.days.length);
    return spreadOverSlots(future, totals, { shares, common, slotsPerDay });
  },
};
