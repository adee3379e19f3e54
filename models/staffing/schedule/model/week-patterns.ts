/** How many shifts of each length somebody works in a week at most, in the order of the lengths. */
type WeekPattern = readonly number[];

/** More than these and the week's rules are kept as sums over the class. */
const MOST = 400;

/**
 * Every mix of shift lengths that fills a week: one shift more of any length would break its rules. A class of people
 * keeps the rules when each of them has such a mix and its shifts fit into them; sums of hours and days alone would let
 * shifts pass that cannot be shared out.
 * @param lengths paid minutes, each once
 * @returns null where there are too many
 */
export function weekPatterns(
  lengths: readonly number[],
  { maxMinutes, maxDays }: { maxMinutes: number; maxDays: number },
): WeekPattern[] | null {
  const found: number[][] = [];
  const shortest = Math.min(...lengths);
  const extend = (counts: number[], minutes: number, days: number): boolean => {
    const length = lengths[counts.length];
    if (length === undefined) {
      // one more of the shortest fits if one more of any does
      if (days === maxDays || minutes + shortest > maxMinutes) found.push(counts);
      return found.length <= MOST;
    }
    for (let count = 0; days + count <= maxDays && minutes + count * length <= maxMinutes; count += 1) {
      if (!extend([...counts, count], minutes + count * length, days + count)) return false;
    }
    return true;
  };
  return extend([], 0, 0) ? found : null;
}
