import type { Candidate } from '../candidate';
import { median } from './median';
import { fromPastWeeks } from './past-weeks';

/** Per interval the median of its last six ordinary weeks: what planners do by hand, and hard to upset by one odd day. */
export const medianOfWeeks: Candidate = {
  name: 'median-of-weeks',
  plainName: 'the median of the last six weeks',
  minimumDays: 7,
  forecast: (history, future) => fromPastWeeks(history, future, 6, median),
};
