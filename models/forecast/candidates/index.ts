import type { Candidate } from '../candidate';
import { weightedLevel } from './aht';
import { autoregression, plainAutoregression } from './autoregression';
import { calendarFactors } from './calendar-factors';
import { calendarRegression } from './calendar-regression';
import { doubleSeasonalSmoothing, plainDoubleSeasonalSmoothing } from './double-seasonal-smoothing';
import { meanOfWeeks } from './mean-of-weeks';
import { medianOfWeeks } from './median-of-weeks';
import { seasonalNaive } from './seasonal-naive';
import { similarDays } from './similar-days';

/** What forecasts counts, from cheap to rich. The seasonal naive and the median are always in the running. */
export const COUNT_CANDIDATES: readonly Candidate[] = [
  seasonalNaive,
  medianOfWeeks,
  meanOfWeeks,
  similarDays,
  doubleSeasonalSmoothing,
  plainDoubleSeasonalSmoothing,
  autoregression,
  plainAutoregression,
  calendarRegression,
  calendarFactors,
];

/** What forecasts means, as handle time. */
export const MEAN_CANDIDATES: readonly Candidate[] = [
  seasonalNaive,
  medianOfWeeks,
  meanOfWeeks,
  weightedLevel,
];
