import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openResampler } from './resample';

function sine(hertz: number, rate: number, seconds: number): Float32Array {
  return Float32Array.from(
    { length: rate * seconds },
    (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / rate),
  );
}

function resampled(samples: Float32Array, rate: number, cuts: readonly number[] = []): Float32Array {
  const resampler = openResampler(rate);
  const pieces: number[] = [];
  let from = 0;
  for (const to of [...cuts, samples.length]) {
    pieces.push(...resampler.push(samples.subarray(from, to)));
    from = to;
  }
  return Float32Array.from([...pieces, ...resampler.end()]);
}

/** Root mean square of the difference, away from the ends, in dB of full scale. */
function difference(one: Float32Array, other: Float32Array): number {
  let power = 0;
  for (let at = 400; at < one.length - 400; at += 1) {
    power += ((one[at] as number) - (other[at] as number)) ** 2;
  }
  return 10 * Math.log10(power / (one.length - 800) + 1e-12);
}

describe.each([8000, 11_025, 12_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000])(
  'from %i Hz',
  (rate) => {
    it('keeps a tone of the telephone band where it was, without delay', () => {
      for (const hertz of [300, 1000, 3300]) {
        const heard = resampled(sine(hertz, rate, 1), rate);
        expect(heard).toHaveLength(16_000);
        expect(difference(heard, sine(hertz, 16_000, 1))).toBeLessThan(-55);
      }
    });

    it('keeps the level to the first sample and the last', () => {
      const heard = resampled(new Float32Array(rate).fill(0.25), rate);
      expect(heard[4000]).toBeCloseTo(0.25, 5);
      expect(heard[12_000]).toBeCloseTo(0.25, 5);
    });
  },
);

it('lets nothing through that 16 kHz cannot hold', () => {
  const heard = resampled(sine(11_000, 48_000, 0.5), 48_000);
  expect(difference(heard, new Float32Array(8000))).toBeLessThan(-65);
});

it('gives what it was given at 16 kHz', () => {
  const samples = sine(440, 16_000, 0.1);
  expect(resampled(samples, 16_000)).toEqual(samples);
});

it('leaves every sample of a telephone as it is, and puts one between each two', () => {
  const samples = sine(440, 8000, 0.1);
  expect(resampled(samples, 8000).filter((_, at) => at % 2 === 0)).toEqual(samples);
});

it('gives the same however its input is cut, down to single samples', () => {
  const samples = sine(500, 8000, 0.05);
  const cuts = fc.array(fc.nat(samples.length), { maxLength: 20 });
  fc.assert(
    fc.property(cuts, (places) => {
      expect(
        resampled(
          samples,
          8000,
          [...places].sort((one, other) => one - other),
        ),
      ).toEqual(resampled(samples, 8000));
    }),
  );
});

it('gives as many samples as time has passed, for every length', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.constantFrom(8000, 11_025, 44_100, 47_999), (length, rate) => {
      expect(resampled(new Float32Array(length), rate)).toHaveLength(Math.round((length * 16_000) / rate));
    }),
  );
});
