/**
 * Below this many standard deviations (√load) under the load, a start of the recursion is forgotten to every digit of a
 * double: what it was wrong by has shrunk to e^−50 of itself where the lines reach the load.
 */
const FORGOTTEN = 10;

/**
 * The share of calls that find all lines busy and are lost: Erlang's loss formula B(load, lines), by the recursion
 * b ← load·b / (n + load·b), in the form 1/b ← 1 + (n/load)/b (Jagerman, "Some properties of the Erlang loss function", Bell
 * System Technical Journal 53, 1974), which adds positive numbers only and so keeps its digits. Takes about 10·√load steps,
 * so 10,000 lines are as quick as 1,000.
 *
 * @param load offered load in Erlangs, 0 or more: arrivals a second × mean holding seconds
 * @param lines whole number, 0 or more; without lines every call is lost: 1
 */
export function erlangB(load: number, lines: number): number {
  const start = Math.max(0, Math.floor(Math.min(lines, load) - FORGOTTEN * Math.sqrt(load)));
  const perLine = 1 / load;
  let inverse = 1;
  for (let line = start + 1; line <= lines && inverse < Number.POSITIVE_INFINITY; line++) {
    inverse = 1 + line * perLine * inverse;
  }
  return 1 / inverse;
}
