/** How far something was at a moment: bytes sent, or bytes of a file read. */
export interface Reading {
  atMs: number;
  done: number;
}

export interface Progress {
  /** 0 to 1 */
  share: number;
  /** null until two readings lie far enough apart to tell */
  perSecond: number | null;
  /** null while the rate is unknown or zero */
  secondsLeft: number | null;
}

/** The rate is that of the last seconds: what it was an hour ago says nothing of when it will be done. */
const WINDOW_MS = 15_000;
const SHORTEST_SPAN_MS = 500;

/**
 * The readings with one more, without those that have become too old. A reading that goes back (something started
 * over) begins anew.
 */
export function withReading(readings: readonly Reading[], reading: Reading): readonly Reading[] {
  const last = readings.at(-1);
  if (last && reading.done < last.done) return [reading];
  if (last && reading.atMs <= last.atMs) return readings;
  return [...readings.filter(({ atMs }) => reading.atMs - atMs <= WINDOW_MS), reading];
}

/** Share, rate and time left of `total`, by the readings so far. */
export function progressOf(readings: readonly Reading[], total: number): Progress {
  const first = readings[0];
  const last = readings.at(-1);
  const done = last?.done ?? 0;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  if (!first || !last || last.atMs - first.atMs < SHORTEST_SPAN_MS) {
    return { share, perSecond: null, secondsLeft: null };
  }
  const perSecond = ((last.done - first.done) * 1000) / (last.atMs - first.atMs);
  const left = Math.max(0, total - done);
  return { share, perSecond, secondsLeft: perSecond > 0 ? left / perSecond : null };
}
