import { SPEECH_RATE } from './speech-audio';

/** A key that was pressed. */
export interface KeySpan {
  key: string;
  startMs: number;
  endMs: number;
}

const ROWS = [697, 770, 852, 941] as const;
const COLUMNS = [1209, 1336, 1477, 1633] as const;
const KEYS = ['123A', '456B', '789C', '*0#D'] as const;

/** Samples that are looked at, and between two looks: 25 ms and 12.5 ms. */
const BLOCK = 400;
const STEP = 200;
/** Looks in a row: 50 ms, the shortest key that a telephone sends. */
const LEAST_LOOKS = 3;
/** Of the power, what the two tones have between them; a voice never reaches it for so long. */
const PURE = 0.8;
/** One tone is no stronger than the other by so much (8 dB; Q.24 allows 4 to 8). */
const TWIST = 6.3;
/** Root mean square: -50 dB of full scale. */
const AUDIBLE = 32_768 * 10 ** (-50 / 20);

/** Keys (DTMF, ITU-T Q.23 and Q.24) by Goertzel's algorithm at their eight frequencies. */
export function findKeys(channel: Int16Array): KeySpan[] {
  const found: KeySpan[] = [];
  let key = '';
  let begun = 0;
  let looks = 0;
  const close = () => {
    if (key && looks >= LEAST_LOOKS) {
      const end = begun + (looks - 1) * STEP + BLOCK;
      found.push({ key, startMs: msOf(begun), endMs: msOf(end) });
    }
    looks = 0;
  };
  for (let from = 0; from + BLOCK <= channel.length; from += STEP) {
    const heard = keyAt(channel, from);
    if (heard !== key) {
      close();
      key = heard;
      begun = from;
    }
    looks += 1;
  }
  close();
  return found;
}

/** The key that sounds in a block; '' for none. */
function keyAt(channel: Int16Array, from: number): string {
  let power = 0;
  for (let at = from; at < from + BLOCK; at += 1) power += (channel[at] as number) ** 2;
  if (power < BLOCK * AUDIBLE ** 2) return '';
  const [row, rowPower] = strongest(channel, from, ROWS);
  // Half the blocks of speech are told by their lower tone alone.
  if (rowPower < (PURE / (1 + TWIST)) * power) return '';
  const [column, columnPower] = strongest(channel, from, COLUMNS);
  const isKey =
    rowPower + columnPower >= PURE * power &&
    rowPower <= TWIST * columnPower &&
    columnPower <= TWIST * rowPower;
  return isKey ? (KEYS[row]?.[column] ?? '') : '';
}

function strongest(
  channel: Int16Array,
  from: number,
  hertz: readonly number[],
): [index: number, power: number] {
  let best = 0;
  let most = -1;
  hertz.forEach((frequency, index) => {
    const power = goertzel(channel, from, frequency);
    if (power <= most) return;
    most = power;
    best = index;
  });
  return [best, most];
}

/** What a frequency has of a block's sum of squares (Goertzel, American Mathematical Monthly 65, 1958). */
function goertzel(channel: Int16Array, from: number, hertz: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / SPEECH_RATE);
  let before = 0;
  let last = 0;
  for (let at = from; at < from + BLOCK; at += 1) {
    const now = (channel[at] as number) + factor * last - before;
    before = last;
    last = now;
  }
  return ((before * before + last * last - factor * before * last) * 2) / BLOCK;
}

function msOf(samples: number): number {
  return Math.round((samples * 1000) / SPEECH_RATE);
}
