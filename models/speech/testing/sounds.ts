import { SPEECH_RATE } from '../audio/speech-audio';

/** The same noise each time: a linear congruential generator (Numerical Recipes), -1 to 1. */
function noiseOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** Noise of a line. @param level of full scale, 0 to 1 */
export function lineNoise(seconds: number, level = 0.01): Int16Array {
  const next = noiseOf(7);
  return Int16Array.from({ length: seconds * SPEECH_RATE }, () => Math.round(next() * level * 32_767));
}

/** Semitones over A of a melody, and of the chords under it. */
const MELODY = [0, 4, 7, 12, 11, 7, 9, 4, 5, 9, 12, 16, 14, 11, 7, 2];
const CHORDS = [
  [-12, -8, -5],
  [-15, -12, -8],
  [-10, -7, -3],
  [-17, -13, -10],
];
const BEAT = SPEECH_RATE / 2;

/**
 * Music as lines play it to those who wait: chords that swell, a plucked melody with overtones and vibrato, a beat of noise.
 * @param keys of the melody, in semitones up
 */
export function holdMusic(seconds: number, keys = 0): Int16Array {
  const next = noiseOf(11);
  const hertz = (semitones: number) => 440 * 2 ** ((semitones + keys) / 12);
  return Int16Array.from({ length: seconds * SPEECH_RATE }, (_, at) => {
    const time = at / SPEECH_RATE;
    const beat = Math.floor(at / BEAT);
    const within = (at % BEAT) / SPEECH_RATE;
    const pitch =
      hertz(MELODY[beat % MELODY.length] as number) * (1 + 0.004 * Math.sin(2 * Math.PI * 5.5 * time));
    let sum = 0;
    for (let overtone = 1; overtone <= 5; overtone += 1) {
      sum += (Math.sin(2 * Math.PI * pitch * overtone * time) / overtone) * Math.exp(-within * 2 * overtone);
    }
    const swell = 0.5 + 0.5 * Math.sin((2 * Math.PI * time) / 8);
    for (const semitones of CHORDS[Math.floor(beat / 4) % CHORDS.length] as number[]) {
      sum += 0.4 * swell * Math.sin(2 * Math.PI * hertz(semitones) * time);
    }
    sum += next() * Math.exp(-within * 40) * 0.6;
    return Math.round(Math.max(-1, Math.min(1, sum * 0.22)) * 32_767);
  });
}

const KEYS: readonly (readonly [number, number])[] = [
  [941, 1336],
  [697, 1209],
  [697, 1336],
  [697, 1477],
  [770, 1209],
  [770, 1336],
  [770, 1477],
  [852, 1209],
  [852, 1336],
  [852, 1477],
];

/** Keys that are pressed, one after the other: 100 ms each, 150 ms between them. */
export function keyTones(seconds: number): Int16Array {
  return Int16Array.from({ length: seconds * SPEECH_RATE }, (_, at) => {
    const period = SPEECH_RATE / 4;
    if (at % period >= SPEECH_RATE / 10) return 0;
    const [low, high] = KEYS[(Math.floor(at / period) * 7) % 10] as readonly [number, number];
    const time = at / SPEECH_RATE;
    return Math.round(6000 * (Math.sin(2 * Math.PI * low * time) + Math.sin(2 * Math.PI * high * time)));
  });
}

/** A tone that comes and goes. */
export function cadence(
  seconds: number,
  { hertz, onMs, offMs }: { hertz: readonly number[]; onMs: number; offMs: number },
): Int16Array {
  const on = (onMs * SPEECH_RATE) / 1000;
  const period = ((onMs + offMs) * SPEECH_RATE) / 1000;
  return Int16Array.from({ length: seconds * SPEECH_RATE }, (_, at) => {
    if (at % period >= on) return 0;
    return Math.round(
      hertz.reduce((sum, tone) => sum + 7000 * Math.sin((2 * Math.PI * tone * at) / SPEECH_RATE), 0),
    );
  });
}
