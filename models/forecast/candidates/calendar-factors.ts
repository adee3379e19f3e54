import type { Candidate } from '../candidate';
import { fitDayLevels, LEVEL_SETTINGS, type LevelSettings } from '../regression/day-levels';
import { shapeFactors } from '../regression/shape-factors';
import { shapedShares } from '../regression/shape-scores';
import { slotShares } from '../regression/slot-shares';
import { spreadOverSlots } from '../regression/spread';
import { steadyDays } from '../regression/steady-days';

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
    const steady = steadyDays(history);
    const levels = fitDayLevels(history, future, { steady, settings: QUICK });
    if (levels === null) return new Float64Array(future.open.length);
    const { expected, worked } = levels;
    const usual = { expected, shares: slotShares(history, steady, expected) };
    const shape = shapeFactors(history, steady, usual);
    const shares = shapedShares(worked, history.days.length, { steady, usual, shape, slotsPerDay });
    return spreadOverSlots(future, expected.subarray(history.days.length), {
      shares,
      common: usual.shares,
      slotsPerDay,
    });
  },
};
