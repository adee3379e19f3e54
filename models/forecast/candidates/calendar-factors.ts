import type { Candidate } from '../candidate';
import { LEVEL_SETTINGS, type LevelSettings } from '../regression/day-levels';
import { learnCalendar } from '../regression/learn-calendar';
import { shapeFactors } from '../regression/shape-factors';
import { shapedShares } from '../regression/shape-scores';
import { spreadOverSlots } from '../regression/spread';

/** The level wanders more and swings less than in the plain regression: quicker to follow, quicker to forget. */
const QUICK: LevelSettings = { ...LEVEL_SETTINGS, drift: 0.01, swing: 0.02 };

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
    const learnt = learnCalendar(history, future, QUICK);
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
