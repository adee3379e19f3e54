import type { Candidate } from '../candidate';
import { expectedTotals } from '../regression/day-levels';
import { learnCalendar } from '../regression/learn-calendar';
import { sharesOfDays, spreadOverSlots } from '../regression/spread';
import { type GivenEffects, withGivenEffects } from '../regression/tag-effects';

/**
 * Day totals by a regression of their logarithm on level, weekday, place in the month, special days, days off before and
 * the time of the year, times the weekday's shares of the day.
 */
export const calendarRegression: Candidate = regressionWith({});

/** The calendar regression with the effects of some tags given by a planner in place of those learned. */
export function regressionWith({
  tagEffects = new Map(),
}: {
  tagEffects?: GivenEffects | undefined;
}): Candidate {
  return {
    name: 'calendar-regression',
    plainName: 'what the calendar says of the day, times the usual course of the day',
    minimumDays: 14,
    forecast(history, future) {
      const learnt = learnCalendar(history, future);
      if (learnt === null) return new Float64Array(future.open.length);
      const { levels, shares: common } = learnt;
      const totals = expectedTotals(levels, withGivenEffects(levels, tagEffects));
      const { slotsPerDay } = history;
      const shares = sharesOfDays(future, common, slotsPerDay);
      return spreadOverSlots(future, totals.subarray(history.days.length), { shares, common, slotsPerDay });
    },
  };
}
