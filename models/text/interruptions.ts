import type { Speaker, Utterance } from './transcript';

/** Somebody took the word while the other was speaking. */
interface Interruption {
  by: 'customer' | 'agent';
  /** place of the turn that broke in, from 0 */
  turn: number;
  atMs: number;
}

type TimedTurn = Pick<Utterance, 'speaker' | 'startMs' | 'endMs'>;

/** So long the other must have spoken before, and both go on at once. */
const LEAST_MS = 500;

/**
 * Where agent and customer break in on each other: a turn that begins while the other has been speaking for half a second
 * or more, goes on at once with them for half a second or more, and goes on after they ended. "I see" said while the other
 * goes on is none, nor is one that begins as the other ends. After the distinction of West & Zimmerman (1983), deep
 * intrusion against brief overlap at a turn's end; half a second, about their two syllables, is our choice.
 * @returns null where a turn of one of the two has no times
 */
export function interruptions(turns: readonly TimedTurn[]): Interruption[] | null {
  const timed: { by: 'customer' | 'agent'; turn: number; start: number; end: number }[] = [];
  for (const [turn, { speaker, startMs, endMs }] of turns.entries()) {
    if (!isParty(speaker)) continue;
    if (startMs === null || endMs === null) return null;
    timed.push({ by: speaker, turn, start: startMs, end: endMs });
  }
  if (timed.length === 0) return null;
  const sorted = timed.toSorted((a, b) => a.start - b.start);
  const found: Interruption[] = [];
  let speaking: typeof sorted = [];
  for (const one of sorted) {
    speaking = speaking.filter(({ end }) => end - one.start >= LEAST_MS);
    const other = speaking.some(
      ({ by, start, end }) => by !== one.by && one.start - start >= LEAST_MS && one.end > end,
    );
    if (other) found.push({ by: one.by, turn: one.turn, atMs: one.start });
    speaking.push(one);
  }
  return found;
}

function isParty(speaker: Speaker): speaker is 'customer' | 'agent' {
  return speaker === 'customer' || speaker === 'agent';
}
