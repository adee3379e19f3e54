import { type AudioSpan, SPEECH_RATE } from './speech-audio';

/** Samples that one probability stands for. */
export const VAD_FRAME = 512;

/** A frame this likely begins speech; speech goes on while frames are no less likely than the other. */
const ONSET = 0.5;
const OFFSET = 0.35;
/** Shorter is a click or a breath: "yes" takes 200 ms. */
const LEAST_SPEECH_MS = 160;
/** Shorter pauses belong to the speech around them. */
const LEAST_SILENCE_MS = 160;
/** Given on each side, so that no consonant is cut; two spans share what lies between them. */
const PAD_MS = 80;

/**
 * Stretches of speech from probabilities, one a frame of 32 ms, with the hysteresis of Silero's get_speech_timestamps.
 *
 * @param length samples of the channel, at 16 kHz
 */
export function speechSpans(probabilities: ArrayLike<number>, length: number): AudioSpan[] {
  const found: { from: number; to: number }[] = [];
  let begun: number | null = null;
  let fell: number | null = null;
  const close = (to: number) => {
    if (begun !== null && to - begun >= samplesOf(LEAST_SPEECH_MS)) found.push({ from: begun, to });
    begun = null;
    fell = null;
  };
  for (let frame = 0; frame < probabilities.length; frame += 1) {
    const probability = probabilities[frame] as number;
    const at = frame * VAD_FRAME;
    if (probability >= ONSET) {
      begun ??= at;
      fell = null;
    } else if (begun !== null && probability < OFFSET) {
      fell ??= at;
      if (at - fell >= samplesOf(LEAST_SILENCE_MS)) close(fell);
    }
  }
  close(fell ?? length);
  return padded(found, length).map(({ from, to }) => ({ startMs: msOf(from), endMs: msOf(to) }));
}

function padded(spans: readonly { from: number; to: number }[], length: number) {
  const pad = samplesOf(PAD_MS);
  return spans.map(({ from, to }, at) => {
    const before = from - (spans[at - 1]?.to ?? Number.NEGATIVE_INFINITY);
    const after = (spans[at + 1]?.from ?? Number.POSITIVE_INFINITY) - to;
    return {
      from: Math.max(0, from - Math.min(pad, Math.floor(before / 2))),
      to: Math.min(length, to + Math.min(pad, Math.floor(after / 2))),
    };
  });
}

function samplesOf(ms: number): number {
  return (ms * SPEECH_RATE) / 1000;
}

function msOf(samples: number): number {
  return Math.round((samples * 1000) / SPEECH_RATE);
}
