import type { Candidate } from '../candidate';
import { LEVEL_SETTINGS, type LevelSettings } from '../regression/day-levels';
import { learnCalendar } from '../regression/learn-calendar';
import { shapeFactors } from '../regression/shape-factors';
import { shapedShares } from '../regression/shape-scores';
import { spreadOverSlots } from '../regression/spread';

/** Trusts single days more than the plain regression does: quicker to follow and to forget, bolder about the calendar. */
const BOLD: LevelSettings = {
  ...LEVEL_SETTINGS,
  scatter: 0.025,
  drift: 0.006,
  swing: 0.05,
  swingHalfLife: 7,
};

/**
 * As the calendar regression, with a level that follows sooner, and with courses of the day that change: the few ways in
 * which days differ (more in the morning, more in the evening) follow the calendar and the last weeks too.
 */
export const calendarFactors: Candidate = {
  name: 'calendar-factors',
  plainName: 'what the calendar says of the day and of its course, following the last weeks closely',
  minimumDays: 21,
  forecast(history, future) {
    const { slotsPerDay } = history;
    const learnt = learnCalendar(history, future, BOLD);
    if (learnt === null) return new Float64Array(future.open.length);
    const { steady, levels, shares: common } = learnt;
    const usual = { expected: levels.expected, shares: common };
    const shape = shapeFactors(history, steady, usual);
    const shares = shapedShares(levels.worked, history.days.length, { steady, usual, shape, slotsPerDay });
    return spreadOverSlots(future, levels.expected.subarray(history.days.length), {
      shares,
      common,
      slotsPerDay,
    });
  },
};
