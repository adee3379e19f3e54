import type { Candidate } from '../candidate';
import { meanOfWeeks } from './mean-of-weeks';
import { medianOfWeeks } from './median-of-weeks';
import { seasonalNaive } from './seasonal-naive';

/** What forecasts counts, from cheap to rich. The seasonal naive and the median are always in the running. */
export const COUNT_CANDIDATES: readonly Candidate[] = [seasonalNaive, medianOfWeeks, meanOfWeeks];

/** What forecasts means, as handle time. */
export const MEAN_CANDIDATES: readonly Candidate[] = [seasonalNaive, medianOfWeeks, meanOfWeeks];
