import { SPECTRUM_FRAME, SPECTRUM_STEP } from './spectrum';
import { type AudioSpan, SPEECH_RATE } from './speech-audio';
import type { ToneFrames } from './tone-frames';

/** A stretch in which one or two pure tones sound unchanged. */
export interface Burst extends AudioSpan {
  /** Hz, mean of the two by power */
  pitch: number;
  /** frames that touch it, `lastFrame` included */
  firstFrame: number;
  lastFrame: number;
}

const FRAME_MS = (SPECTRUM_STEP * 1000) / SPEECH_RATE;
/** What a frame sees before and after its middle. */
const HALF_MS = (SPECTRUM_FRAME * 500) / SPEECH_RATE;
const PURE = 0.92;
/** Tones of the network lie above; a hummed "mm" below. */
const LOWEST_HZ = 330;
/** From its first frame, a tone's pitch and power change by no more. */
const DRIFT_HZ = 8;
const DRIFT_POWER = 2;
/** -50 dB of full scale */
const AUDIBLE = 1e-5;
/** The shortest: 160 ms. A voice hardly ever holds a vowel as still. */
const LEAST_FRAMES = 4;

/** Steady tones, one or two at once. */
export function findBursts(frames: ToneFrames): Burst[] {
  const found: Burst[] = [];
  for (let first = 0; first < frames.count; ) {
    const last = lastAlike(frames, first);
    const before = found.at(-1);
    const pitch = frames.pitch[Math.min(first + 1, last)] as number;
    if (
      before &&
      isPure(frames, first) &&
      first - before.lastFrame === 1 &&
      Math.abs(pitch - before.pitch) <= DRIFT_HZ
    ) {
      // Its first frame held half of it only, and was another in power.
      before.lastFrame = last;
    } else if (isPure(frames, first)) {
      found.push({ startMs: 0, endMs: 0, pitch, firstFrame: first, lastFrame: last });
    }
    first = last + 1;
  }
  return found
    .filter(({ firstFrame, lastFrame }) => lastFrame - firstFrame + 1 >= LEAST_FRAMES)
    .map((burst) => ({
      ...burst,
      startMs: Math.round(burst.firstFrame * FRAME_MS + HALF_MS / 2),
      endMs: Math.round(burst.lastFrame * FRAME_MS + HALF_MS * 1.5),
    }));
}

/** The last frame of the tone that begins at `first`; `first` itself where none does. */
function lastAlike(frames: ToneFrames, first: number): number {
  if (!isPure(frames, first)) return first;
  let last = first;
  while (last + 1 < frames.count && isPure(frames, last + 1)) {
    const ratio = (frames.power[last + 1] as number) / (frames.power[first] as number);
    const drift = Math.abs((frames.pitch[last + 1] as number) - (frames.pitch[first] as number));
    if (drift > DRIFT_HZ || ratio > DRIFT_POWER || ratio < 1 / DRIFT_POWER) break;
    last += 1;
  }
  return last;
}

function isPure({ pure, pitch, power }: ToneFrames, at: number): boolean {
  return (
    (pure[at] as number) >= PURE && (pitch[at] as number) >= LOWEST_HZ && (power[at] as number) >= AUDIBLE
  );
}
