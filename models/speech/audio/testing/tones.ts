import { SPEECH_RATE } from '../speech-audio';

/** A stretch of tones at 16 kHz: none for silence. */
export interface Sounding {
  hertz: readonly number[];
  ms: number;
}

/** What a line plays, one after the other; each tone a quarter of full scale. */
export function sounding(...parts: readonly Sounding[]): Int16Array {
  const pieces = parts.map(({ hertz, ms }) =>
    Int16Array.from({ length: (ms * SPEECH_RATE) / 1000 }, (_, at) =>
      Math.round(
        hertz.reduce((sum, tone) => sum + 8192 * Math.sin((2 * Math.PI * tone * at) / SPEECH_RATE), 0),
      ),
    ),
  );
  return joined(...pieces);
}

export function joined(...pieces: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
