import { ModelError } from '@/models/model-error';

/** More than any call center has; a search that comes this far was asked for the impossible. */
const MOST = 1e9;

/**
 * The smallest whole number from 0 that meets a condition which, once met, stays met: gallops from a guess, then halves.
 * Costs about 2·log₂ of how far the guess is off.
 *
 * @throws ModelError where no number meets it
 */
export function smallestWhole(meets: (number: number) => boolean, guess: number): number {
  let step = 1;
  let high = Math.max(0, Math.ceil(guess));
  let low = -1;
  if (meets(high)) {
    while (high > 0) {
      const lower = Math.max(0, high - step);
      if (!meets(lower)) {
        low = lower;
        break;
      }
      high = lower;
      step *= 2;
    }
  } else {
    do {
      low = high;
      high += step;
      step *= 2;
      if (high > MOST) {
        throw new ModelError(
          'No number of agents reaches this target.',
          'Ask for a target that can be reached.',
        );
      }
    } while (!meets(high));
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high;
}
