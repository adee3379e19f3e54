import { type AudioSpan, SPEECH_RATE } from '../audio/speech-audio';

const FRAME_MS = 10;
const FRAME = (SPEECH_RATE * FRAME_MS) / 1000;
/** A pause is at least so long; level is looked at over this stretch. */
const PAUSE_FRAMES = 15;
/** No piece but the last is shorter than this share of the longest. */
const SHORTEST_SHARE = 0.4;

/** Cuts a stretch of speech into pieces no longer than `longestMs`, each time where it is quietest. */
export function cutAtPauses(channel: Int16Array, span: AudioSpan, longestMs: number): AudioSpan[] {
  if (span.endMs - span.startMs <= longestMs) return [span];
  const levels = smoothedLevels(channel, span);
  const pieces: AudioSpan[] = [];
  let { startMs } = span;
  while (span.endMs - startMs > longestMs) {
    const from = Math.floor((startMs - span.startMs + longestMs * SHORTEST_SHARE) / FRAME_MS);
    const to = Math.floor((startMs - span.startMs + longestMs) / FRAME_MS);
    const cut = span.startMs + quietest(levels, from, to) * FRAME_MS;
    pieces.push({ startMs, endMs: cut });
    startMs = cut;
  }
  return [...pieces, { startMs, endMs: span.endMs }];
}

/** The quietest moment near another: where a voice ends that was told to end about there. */
export function quietestNear(channel: Int16Array, ms: number, reachMs: number): number {
  const startMs = Math.max(0, ms - reachMs);
  const levels = smoothedLevels(channel, { startMs, endMs: Math.max(startMs, ms + reachMs) });
  return startMs + quietest(levels, 0, levels.length - 1) * FRAME_MS;
}

function quietest(levels: Float64Array, from: number, to: number): number {
  let best = from;
  for (let frame = from; frame <= to && frame < levels.length; frame += 1) {
    if ((levels[frame] as number) <= (levels[best] as number)) best = frame;
  }
  return best;
}

/** Mean power of the stretch of a pause's length around each frame's middle. */
function smoothedLevels(channel: Int16Array, { startMs, endMs }: AudioSpan): Float64Array {
  const frames = Math.ceil((endMs - startMs) / FRAME_MS);
  const first = Math.round((startMs * SPEECH_RATE) / 1000);
  const sums = new Float64Array(frames + 1);
  for (let frame = 0; frame < frames; frame += 1) {
    let power = 0;
    for (let at = 0; at < FRAME; at += 1) power += (channel[first + frame * FRAME + at] ?? 0) ** 2;
    sums[frame + 1] = (sums[frame] as number) + power;
  }
  return Float64Array.from({ length: frames }, (_, frame) => {
    const from = Math.max(0, frame - (PAUSE_FRAMES >> 1));
    const to = Math.min(frames, from + PAUSE_FRAMES);
    return ((sums[to] as number) - (sums[from] as number)) / (to - from);
  });
}
