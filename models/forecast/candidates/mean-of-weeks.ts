import type { Candidate } from '../candidate';
import { fromPastWeeks } from './past-weeks';

/** Per interval the mean of its last four ordinary weeks: smoother than the median on quiet queues. */
export const meanOfWeeks: Candidate = {
  name: 'mean-of-weeks',
  plainName: 'the mean of the last four weeks',
  minimumDays: 7,
  forecast: (history, future) =>
    fromPastWeeks(
      history,
      future,
      4,
      (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
    ),
};
