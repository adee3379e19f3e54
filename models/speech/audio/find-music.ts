import { SPECTRUM_STEP } from './spectrum';
import { type AudioSpan, SPEECH_RATE } from './speech-audio';
import type { ToneFrames } from './tone-frames';

/** Frames over which notes are counted: 3 s. */
const WINDOW = 94;
/** Of what is heard in a window, the share of sound that stands still: music has .1 to .7, speech up to .03. */
const MUSIC = 0.08;
/** Shorter is no music but a long vowel, or a jingle. */
const LEAST_MS = 4000;
/** Music goes on over a gap no longer. */
const BRIDGE_MS = 3000;
/** Mean power of a window in which something is to be heard: -50 dB of full scale. */
const AUDIBLE = 1e-5;

const FRAME_MS = (SPECTRUM_STEP * 1000) / SPEECH_RATE;

/**
 * Music on hold: notes stand still for 200 ms and more where a voice glides. Loud frames count for more, so that a hum in
 * pauses is none.
 *
 * @param skip frames that are known to be something else
 */
export function findMusic(frames: ToneFrames, skip: Uint8Array): AudioSpan[] {
  const sums = runningSums(frames, skip);
  const found: AudioSpan[] = [];
  for (let at = 0; at < frames.count; at += 1) {
    const [from, to] = [Math.max(0, at - WINDOW / 2), Math.min(frames.count, at + WINDOW / 2)];
    const over = (sum: Float64Array) => (sum[to] as number) - (sum[from] as number);
    const heard = over(sums.weight);
    const isMusic =
      over(sums.counted) >= WINDOW / 4 &&
      heard >= WINDOW * 0.5 * Math.sqrt(AUDIBLE) &&
      over(sums.still) >= MUSIC * heard;
    if (!isMusic) continue;
    const startMs = Math.round(at * FRAME_MS);
    const last = found.at(-1);
    if (last && startMs - last.endMs <= BRIDGE_MS) last.endMs = Math.round(startMs + FRAME_MS);
    else found.push({ startMs, endMs: Math.round(startMs + FRAME_MS) });
  }
  return found.filter(({ startMs, endMs }) => endMs - startMs >= LEAST_MS);
}

function runningSums(frames: ToneFrames, skip: Uint8Array) {
  const sums = {
    weight: new Float64Array(frames.count + 1),
    still: new Float64Array(frames.count + 1),
    counted: new Float64Array(frames.count + 1),
  };
  for (let at = 0; at < frames.count; at += 1) {
    const counts = skip[at] ? 0 : 1;
    const weight = counts * Math.sqrt(frames.power[at] as number);
    sums.counted[at + 1] = (sums.counted[at] as number) + counts;
    sums.weight[at + 1] = (sums.weight[at] as number) + weight;
    sums.still[at + 1] = (sums.still[at] as number) + weight * (frames.still[at] as number);
  }
  return sums;
}
