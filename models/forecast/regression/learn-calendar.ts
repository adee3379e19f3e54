import type { DayMatrix, FutureDays } from '../day-matrix';
import { type DayLevels, fitDayLevels, LEVEL_SETTINGS, type LevelSettings } from './day-levels';
import { slotShares } from './slot-shares';
import { type SteadyDays, steadyDays } from './steady-days';

/** What a series' past says of its calendar. */
export interface LearntCalendar {
  steady: SteadyDays;
  levels: DayLevels;
  /** 7 × slotsPerDay: how each weekday's total is spread. */
  shares: Float64Array;
}

/** Learns levels and courses; null when there is nothing to learn from. */
export function learnCalendar(
  history: DayMatrix,
  future: FutureDays,
  settings: LevelSettings = LEVEL_SETTINGS,
): LearntCalendar | null {
  const steady = steadyDays(history);
  const levels = fitDayLevels(history, future, { steady, settings });
  if (levels === null) return null;
  return { steady, levels, shares: slotShares(history, steady, levels.expected) };
}
