/** So often in a row is no way of speaking. */
const MOST_REPEATS = 4;
const LONGEST_PERIOD = 16;
/** A lone token repeats in numbers ("zero zero zero zero") and laughter. */
const MOST_SINGLE = 8;

/**
 * Where tokens go round in circles at their end: how many of them to keep, with what repeats said once. Null where they do
 * not.
 */
export function loopBegin(tokens: readonly number[]): number | null {
  for (let period = 1; period <= LONGEST_PERIOD; period += 1) {
    const wanted = period * ((period === 1 ? MOST_SINGLE : MOST_REPEATS) + 1);
    if (tokens.length < wanted) continue;
    const begin = tokens.length - wanted;
    if (repeats(tokens, begin, period)) return begin + period;
  }
  return null;
}

function repeats(tokens: readonly number[], begin: number, period: number): boolean {
  for (let at = begin + period; at < tokens.length; at += 1) {
    if (tokens[at] !== tokens[at - period]) return false;
  }
  return true;
}
