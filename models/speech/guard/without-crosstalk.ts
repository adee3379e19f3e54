import { type AudioSpan, SPEECH_RATE } from '../audio/speech-audio';

/** A channel and when somebody is heard on it. */
export interface HeardChannel {
  samples: Int16Array;
  speech: readonly AudioSpan[];
}

/** Channels are compared in every fourth sample. */
const DOWN = 4;
const RATE = SPEECH_RATE / DOWN;
const FRAME_MS = 250;
const FRAME = (RATE * FRAME_MS) / 1000;
/** What comes over is quieter by as much (power: 6 dB), and late by no more (400 ms). */
const QUIETER = 4;
const MOST_LAG = (RATE * 400) / 1000;
/** The delay is looked for in so many seconds, and is one when they are so much alike at it. */
const PROBES = 8;
const PROBE = RATE;
const ALIKE = 0.35;
/** Correlation, at the delay, of a frame that only comes over. */
const COMES_OVER = 0.4;
const SHORTEST_SPAN_MS = 200;

/**
 * When somebody is heard on a channel, without what only comes over from the other (crosstalk, echo of a handset): stretches
 * that follow the other channel, quieter, at a delay that is the same all through the call.
 */
export function withoutCrosstalk(own: HeardChannel, other: HeardChannel): AudioSpan[] {
  const here = lowered(own.samples);
  const there = lowered(other.samples);
  const frames = own.speech.flatMap(framesOf).filter((frame) => isQuieter(here, there, frame));
  if (frames.length === 0) return [...own.speech];
  const lag = delayOf(here, there, frames);
  if (lag === null) return [...own.speech];
  const over = frames.filter(
    (frame) => likeness(here, there, { at: frame, length: FRAME, lag }) >= COMES_OVER,
  );
  return own.speech.flatMap((span) => without(span, over));
}

/** First samples (lowered) of the frames of a stretch. */
function framesOf({ startMs, endMs }: AudioSpan): number[] {
  const first = Math.floor(startMs / FRAME_MS);
  const last = Math.ceil(endMs / FRAME_MS);
  return Array.from({ length: last - first }, (_, at) => (first + at) * FRAME);
}

function isQuieter(here: Float32Array, there: Float32Array, at: number): boolean {
  return power(there, at, FRAME) > QUIETER * power(here, at, FRAME);
}

/** The delay at which the other channel comes over; null where it does not. */
function delayOf(here: Float32Array, there: Float32Array, frames: readonly number[]): number | null {
  const probes = frames
    .filter((at) => at % PROBE === 0 && at + PROBE <= here.length)
    .map((at) => ({ at, loud: power(there, at, PROBE) }))
    .sort((one, next) => next.loud - one.loud)
    .slice(0, PROBES);
  if (probes.length === 0) return null;
  let best = { lag: 0, alike: 0 };
  for (let lag = 0; lag <= MOST_LAG; lag += 1) {
    const sum = probes.reduce((so, { at }) => so + likeness(here, there, { at, length: PROBE, lag }), 0);
    if (sum / probes.length > best.alike) best = { lag, alike: sum / probes.length };
  }
  return best.alike >= ALIKE ? best.lag : null;
}

/** Correlation of a stretch with the other channel `lag` samples before, whatever its sign: 0 to 1. */
function likeness(
  here: Float32Array,
  there: Float32Array,
  { at, length, lag }: { at: number; length: number; lag: number },
): number {
  let both = 0;
  let one = 0;
  let other = 0;
  for (let sample = Math.max(at, lag); sample < Math.min(at + length, here.length); sample += 1) {
    const near = here[sample] as number;
    const far = there[sample - lag] as number;
    both += near * far;
    one += near * near;
    other += far * far;
  }
  return Math.abs(both) / Math.sqrt(one * other + 1e-9);
}

function without(span: AudioSpan, over: readonly number[]): AudioSpan[] {
  const left: AudioSpan[] = [];
  let from = span.startMs;
  const keep = (to: number) => {
    if (to - from >= SHORTEST_SPAN_MS) left.push({ startMs: from, endMs: to });
  };
  for (const frame of over) {
    const startMs = (frame / FRAME) * FRAME_MS;
    if (startMs + FRAME_MS <= span.startMs || startMs >= span.endMs) continue;
    keep(Math.min(span.endMs, startMs));
    from = startMs + FRAME_MS;
  }
  keep(span.endMs);
  return left;
}

function power(samples: Float32Array, at: number, length: number): number {
  let sum = 1;
  for (let sample = at; sample < Math.min(at + length, samples.length); sample += 1) {
    sum += (samples[sample] as number) ** 2;
  }
  return sum;
}

/** Means of four samples. */
function lowered(samples: Int16Array): Float32Array {
  return Float32Array.from({ length: Math.floor(samples.length / DOWN) }, (_, at) => {
    const from = at * DOWN;
    return (
      ((samples[from] as number) +
        (samples[from + 1] as number) +
        (samples[from + 2] as number) +
        (samples[from + 3] as number)) /
      DOWN
    );
  });
}
