import { SPEECH_RATE } from '@/models/speech/audio/speech-audio';
import type { Clip } from './clips';

/** Sound at a time in seconds, -1..1. */
type Sound = (time: number) => number;

const DTMF_LOW = [697, 770, 852, 941];
const DTMF_HIGH = [1209, 1336, 1477];

/** A progression of four chords, as notes above A3 in halftones. */
const CHORDS: readonly (readonly number[])[] = [
  [0, 4, 7, 12],
  [-3, 0, 4, 9],
  [-7, -3, 0, 5],
  [-5, -1, 2, 7],
];

/** What lines carry when nobody speaks. */
const SOUNDS: Readonly<Record<string, Sound>> = {
  silence: () => 0,
  hiss: noise(0.003),
  'loud hiss': noise(0.05),
  hum: (time) => 0.01 * Math.sin(2 * Math.PI * 50 * time) + 0.004 * Math.sin(2 * Math.PI * 150 * time),
  keys: (time) => (time % 0.5 < 0.2 ? keys(Math.floor(time / 0.5), time) : 0),
  'busy tone': (time) => (time % 1 < 0.5 ? 0.25 * Math.sin(2 * Math.PI * 425 * time) : 0),
  ringing: (time) => (time % 5 < 1 ? 0.25 * Math.sin(2 * Math.PI * 425 * time) : 0),
  'hold music': music,
};

/** Recordings of that many minutes in which nothing is said: every word heard in them is invented. */
export function nothingSaid(minutes: number, isWanted: (name: string) => boolean): Clip[] {
  const wanted = Object.entries(SOUNDS).filter(([name]) => isWanted(name));
  return wanted.map(([name, sound]) => ({
    name,
    language: 'en',
    reference: '',
    samples: Int16Array.from({ length: minutes * 60 * SPEECH_RATE }, (_, at) =>
      Math.round(32_767 * sound(at / SPEECH_RATE)),
    ),
  }));
}

/** White, the same every time (a linear congruential generator). */
function noise(level: number): Sound {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return level * (state / 2 ** 31 - 1);
  };
}

function keys(press: number, time: number): number {
  const [low, high] = [DTMF_LOW[press % 4] ?? 0, DTMF_HIGH[(press * 2) % 3] ?? 0];
  return 0.2 * (Math.sin(2 * Math.PI * low * time) + Math.sin(2 * Math.PI * high * time));
}

/** Broken chords over held ones, plucked and slowly swelling. */
function music(time: number): number {
  const chord = CHORDS[Math.floor(time / 2) % CHORDS.length] ?? [];
  const plucked = chord[Math.floor(time / 0.25) % chord.length] ?? 0;
  const since = time % 0.25;
  const held = chord.reduce((sum, note) => sum + 0.03 * tone(note, time), 0);
  const swell = 0.8 + 0.2 * Math.sin(2 * Math.PI * 0.2 * time);
  return swell * (held + 0.2 * Math.exp(-8 * since) * tone(plucked + 12, time));
}

function tone(halftones: number, time: number): number {
  const hertz = 220 * 2 ** (halftones / 12);
  return [1, 0.5, 0.25, 0.12].reduce(
    (sum, level, overtone) => sum + level * Math.sin(2 * Math.PI * hertz * (overtone + 1) * time),
    0,
  );
}
