/**
 * Below this many standard deviations (√load) under the load, a start of the recursion is forgotten to every digit of a
 * double: what it was wrong by has shrunk to e^−72 of itself where the lines reach the load.
 */
const FORGOTTEN = 12;

/**
 * The share of calls that find all lines busy and are lost: Erlang's loss formula B(load, lines), by the recursion
 * b ← load·b / (n + load·b) (Jagerman, "Some properties of the Erlang loss function", Bell System Technical Journal 53, 1974),
 * which is stable upwards. Takes about 12·√load steps, so 10,000 lines are as quick as 1,200.
 *
 * @param load offered load in Erlangs, 0 or more: arrivals a second × mean holding seconds
 * @param lines whole number, 0 or more; without lines every call is lost: 1
 */
export function erlangB(load: number, lines: number): number {
  const start = Math.max(0, Math.floor(Math.min(lines, load) - FORGOTTEN * Math.sqrt(load)));
  let blocking = 1;
  for (let line = start + 1; line <= lines; line++) {
    blocking = (load * blocking) / (line + load * blocking);
    if (blocking === 0) break;
  }
  return blocking;
}
