import type { Candidate } from '../candidate';
import { fitDayLevels, LEVEL_SETTINGS } from '../regression/day-levels';
import { slotShares } from '../regression/slot-shares';
import { sharesOfDays, spreadOverSlots } from '../regression/spread';
import { steadyDays } from '../regression/steady-days';

/**
 * Day totals by a regression of their logarithm on level, weekday, place in the month, special days, days off before and
 * the time of the year, times the weekday's shares of the day.
 */
export const calendarRegression: Candidate = {
  name: 'calendar-regression',
  plainName: 'what the calendar says of the day, times the usual course of the day',
  minimumDays: 14,
  forecast(history, future) {
    const steady = steadyDays(history);
    const levels = fitDayLevels(history, future, { steady, settings: LEVEL_SETTINGS });
    if (levels === null) return new Float64Array(future.open.length);
    const totals = levels.expected.subarray(history.days.length);
    const common = slotShares(history, steady, levels.expected);
    const { slotsPerDay } = history;
    const shares = sharesOfDays(future, common, slotsPerDay);
    return spreadOverSlots(future, totals, { shares, common, slotsPerDay });
  },
};
