import { AppError } from '@/server/errors';

export const DAILY = 1440;
const MINUTE_MS = 60_000;
/** A day has 23 hours at least. */
const LEAST_DAY_MINUTES = 23 * 60;
const KNOWN = [15, 30, 60];

/**
 * The interval of a forecast, in minutes: what divides all distances between its rows; 1440 for days.
 * @param instants of one series each, in milliseconds, ascending
 * @throws AppError `invalid_input` for another one than 15, 30 or 60 minutes or a day, or where it cannot be told
 */
export function intervalOf(series: Iterable<readonly number[]>): number {
  let common = 0;
  let hasGaps = false;
  for (const instants of series) {
    for (let at = 1; at < instants.length; at += 1) {
      const gap = ((instants[at] ?? 0) - (instants[at - 1] ?? 0)) / MINUTE_MS;
      hasGaps = true;
      if (gap < LEAST_DAY_MINUTES) common = greatestCommonDivisor(common, gap);
    }
  }
  if (hasGaps && common === 0) return DAILY;
  if (KNOWN.includes(common)) return common;
  const hint = 'Give a row for each 15, 30 or 60 minutes, or for each day.';
  if (!hasGaps)
    throw new AppError('invalid_input', 'From one row a queue, its interval cannot be told.', { hint });
  // Rows for each second hour or so are hours, of which some are left out.
  if (common % 60 === 0) return 60;
  throw new AppError('invalid_input', `The rows are ${common} minutes apart.`, { hint });
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
