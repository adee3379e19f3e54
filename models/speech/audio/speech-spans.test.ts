import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speechSpans, VAD_FRAME } from './speech-spans';

/** Spans from runs of frames: 10 frames are 320 ms. */
function spansOf(...runs: readonly [frames: number, probability: number][]) {
  const probabilities = runs.flatMap(([frames, probability]) =>
    Array.from({ length: frames }, () => probability),
  );
  return speechSpans(probabilities, probabilities.length * VAD_FRAME);
}

describe('speech', () => {
  it('is a run of likely frames, with a little before and after', () => {
    expect(spansOf([10, 0], [20, 0.9], [10, 0])).toEqual([{ startMs: 240, endMs: 1040 }]);
  });

  it('does not begin at a doubtful frame, but goes on over it', () => {
    expect(spansOf([20, 0.4])).toEqual([]);
    expect(spansOf([10, 0.9], [20, 0.4], [10, 0.9])).toEqual([{ startMs: 0, endMs: 1280 }]);
  });

  it('goes on over a short pause and ends at a long one', () => {
    expect(spansOf([10, 0.9], [4, 0], [10, 0.9])).toHaveLength(1);
    expect(spansOf([10, 0.9], [8, 0], [10, 0.9])).toEqual([
      { startMs: 0, endMs: 400 },
      { startMs: 496, endMs: 896 },
    ]);
  });

  it('is no click', () => {
    expect(spansOf([10, 0], [3, 1], [10, 0])).toEqual([]);
  });
});

it('spans lie within the recording, in order, apart from each other', () => {
  const frames = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { maxLength: 200 });
  fc.assert(
    fc.property(frames, fc.nat(VAD_FRAME - 1), (probabilities, missing) => {
      const length = Math.max(0, probabilities.length * VAD_FRAME - missing);
      const spans = speechSpans(probabilities, length);
      let last = 0;
      for (const { startMs, endMs } of spans) {
        expect(startMs).toBeGreaterThanOrEqual(last);
        expect(endMs).toBeGreaterThan(startMs);
        last = endMs;
      }
      expect(last).toBeLessThanOrEqual(Math.round(length / 16));
    }),
  );
});
