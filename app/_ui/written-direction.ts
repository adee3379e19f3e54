/** "0%", "0 points", "0.0" in any locale's signs; not "from 0 s". */
const NOTHING = /^[^\d\p{L}]*0([.,]0+)?\D*$/u;

/** Which way a change goes as it is written: one that rounds to nothing goes nowhere. */
export function writtenDirection(text: string, difference: number): -1 | 0 | 1 {
  if (NOTHING.test(text) || difference === 0) return 0;
  return difference > 0 ? 1 : -1;
}
