import type { Candidate } from '../candidate';
import { fromPastWeeks } from './past-weeks';

/** The last ordinary week, again and again: the bar under which nobody needs a model. */
export const seasonalNaive: Candidate = {
  name: 'seasonal-naive',
  plainName: 'last week repeated',
  minimumDays: 1,
  forecast: (history, future) => fromPastWeeks(history, future, 1, ([value]) => value ?? Number.NaN),
};
