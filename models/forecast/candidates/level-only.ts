import type { Candidate } from '../candidate';

/**
 * The mean of what each slot has shown, or of everything where a slot has shown nothing. The last resort of a series so
 * short that nothing else has anything to say.
 */
export const LEVEL_ONLY: Candidate = {
  name: 'level-only',
  plainName: 'the mean of what is known',
  minimumDays: 0,
  forecast(history, future) {
    const { slotsPerDay, values, open } = history;
    const sums = new Float64Array(slotsPerDay);
    const counts = new Float64Array(slotsPerDay);
    values.forEach((value, cell) => {
      if (Number.isNaN(value) || open[cell] === 0) return;
      const slot = cell % slotsPerDay;
      sums[slot] = (sums[slot] ?? 0) + value;
      counts[slot] = (counts[slot] ?? 0) + 1;
    });
    const count = counts.reduce((a, b) => a + b, 0);
    const overall = count > 0 ? sums.reduce((a, b) => a + b, 0) / count : 0;
    return Float64Array.from(future.open, (isOpen, cell) => {
      const slot = cell % slotsPerDay;
      if (isOpen === 0) return 0;
      return counts[slot] ? (sums[slot] ?? 0) / (counts[slot] ?? 1) : overall;
    });
  },
};
