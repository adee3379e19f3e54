import { deflateSync } from 'node:zlib';

/** Text that repeats itself packs well: Whisper's own limit (Radford et al. 2022, section 4.5). */
const MOST_COMPRESSION = 2.4;
/** Shorter texts do not tell. */
const FEWEST_BYTES = 100;
const LONGEST_PERIOD = 12;
/** Numbers and "no no no no" are said so often. */
const MOST_IN_A_ROW = 9;
const MOST_PHRASES = 4;

/**
 * Where words begin to repeat what they said: how many of them say it once. Null where they do not go round in circles.
 * @param words as compared: in small letters, without punctuation
 */
export function repetitionFrom(words: readonly string[]): number | null {
  for (let from = 0; from < words.length; from += 1) {
    for (let period = 1; period <= LONGEST_PERIOD; period += 1) {
      const times = timesRepeated(words, from, period);
      if (times > (period === 1 ? MOST_IN_A_ROW : MOST_PHRASES)) return from + period;
    }
  }
  return null;
}

function timesRepeated(words: readonly string[], from: number, period: number): number {
  let at = from + period;
  while (at < words.length && words[at] === words[at - period]) at += 1;
  return Math.floor((at - from) / period);
}

/** Whether a text packs so well that it can only repeat itself. */
export function packsTooWell(text: string): boolean {
  const bytes = Buffer.from(text);
  return bytes.length >= FEWEST_BYTES && bytes.length / deflateSync(bytes).length > MOST_COMPRESSION;
}
