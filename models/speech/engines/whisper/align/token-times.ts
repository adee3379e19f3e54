import { medianFilter } from './median-filter';
import { warpPath } from './warp-path';

/** Seconds of a frame of the encoder. */
export const FRAME_SECONDS = 0.02;
const MEDIAN_WIDTH = 7;

/**
 * When each token begins, from where the decoder looked as it wrote it: the heads' attention is set against its mean
 * over the tokens, smoothed, averaged, and a way through it is found by dynamic time warping (openai/whisper, timing.py).
 *
 * @param attention for each token [heads, stride], of which the first `frames` are looked at
 * @returns seconds, a token
 */
export function tokenTimes(
  attention: readonly Float32Array[],
  { heads, stride, frames }: { heads: number; stride: number; frames: number },
): number[] {
  const tokens = attention.length;
  if (tokens === 0 || heads === 0 || frames === 0) return attention.map(() => 0);
  const costs = new Float32Array(tokens * frames);
  for (let head = 0; head < heads; head += 1) {
    const standard = standardized(attention, { from: head * stride, frames });
    standard.forEach((row, token) => {
      const smooth = medianFilter(row, MEDIAN_WIDTH);
      for (let frame = 0; frame < frames; frame += 1) {
        const at = token * frames + frame;
        costs[at] = (costs[at] as number) - (smooth[frame] as number) / heads;
      }
    });
  }
  return Array.from(warpPath(costs, tokens, frames), (frame) => frame * FRAME_SECONDS);
}

/** A head's attention, frame by frame in standard deviations from the mean of all tokens. */
function standardized(
  attention: readonly Float32Array[],
  { from, frames }: { from: number; frames: number },
): Float32Array[] {
  const rows = attention.map(() => new Float32Array(frames));
  for (let frame = 0; frame < frames; frame += 1) {
    let sum = 0;
    let squares = 0;
    for (const own of attention) {
      const value = own[from + frame] as number;
      sum += value;
      squares += value * value;
    }
    const mean = sum / attention.length;
    const deviation = Math.sqrt(Math.max(0, squares / attention.length - mean * mean)) || 1;
    rows.forEach((row, token) => {
      row[frame] = ((attention[token]?.[from + frame] as number) - mean) / deviation;
    });
  }
  return rows;
}
