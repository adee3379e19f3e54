import { expect, test } from 'vitest';
import { logMel } from './log-mel';

/** A rising tone under a rough one. */
const SOUND = Float32Array.from(
  { length: 20_000 },
  (_, at) => 0.4 * Math.sin(0.02 * at + 2e-5 * at * at) + 0.1 * Math.sin(at * at),
);

/** What transformers.js 4.3.1 (WhisperFeatureExtractor) makes of it: [bin, frame, value], and the mean of 3000 frames. */
const KNOWN = {
  80: {
    mean: -0.5488141,
    values: [
      [0, 0, 1.300891],
      [3, 0, 1.107938],
      [20, 1, 0.368065],
      [40, 60, 0.414219],
      [70, 100, 0.42513],
      [79, 123, 0.55761],
      [10, 124, 0.282406],
      [10, 125, 0.2963],
      [10, 126, -0.36807],
      [30, 2999, -0.597975],
    ],
  },
  128: {
    mean: -0.5021965,
    values: [
      [0, 0, 1.225132],
      [20, 1, 0.466113],
      [40, 60, 0.943637],
      [79, 123, 0.674383],
      [10, 125, 0.179977],
      [30, 2999, -0.548531],
    ],
  },
} as const;

test.each([80, 128] as const)('the spectrogram of %i bins is the one Whisper was trained on', (bins) => {
  const mel = logMel(bins)(SOUND, 3000);
  for (const [bin, frame, value] of KNOWN[bins].values) expect(mel[bin * 3000 + frame]).toBeCloseTo(value, 4);
  expect(mel.reduce((sum, value) => sum + value, 0) / mel.length).toBeCloseTo(KNOWN[bins].mean, 4);
});

test('fewer frames are the beginning of more', () => {
  const mel = logMel(80);
  const whole = mel(SOUND, 3000);
  const short = mel(SOUND, 200);
  for (let bin = 0; bin < 80; bin += 1) {
    expect(short.slice(bin * 200, (bin + 1) * 200)).toEqual(whole.slice(bin * 3000, bin * 3000 + 200));
  }
});

test('silence is one value', () => {
  expect(new Set(logMel(80)(new Float32Array(1600), 100))).toEqual(new Set([-1.5]));
});
