import type { Run } from '../number-runs';
import type { Reading } from '../reading';
import type { Finding } from '../types';

/** Words spelled letter by letter: "J-A-N-S-E-N", "J van Johan, A van Anna…". Four letters and more, or three if a name was asked. */
export function findSpelledName(reading: Reading, run: Run, asked: boolean): Finding | null {
  if (run.digits !== '' || run.pieces.some(({ value }) => value.length !== 1)) return null;
  const said = asked || reading.cues.some(({ kind }) => kind === 'NAME');
  if (run.pieces.length < (said ? 3 : 4)) return null;
  return { type: 'NAME', start: run.start, end: run.end, value: run.compact.toLowerCase() };
}
