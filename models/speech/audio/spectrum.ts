/** Samples of a frame, and between the beginnings of two: 64 ms and 32 ms at 16 kHz. */
export const SPECTRUM_FRAME = 1024;
export const SPECTRUM_STEP = 512;
export const SPECTRUM_BINS = SPECTRUM_FRAME / 2;

const LOG = Math.log2(SPECTRUM_FRAME);

/** Computes the powers of a channel's frames, in order: bin `k` is `k * 15.625` Hz; a sine of full scale has 1. */
export interface Spectrum {
  /** How many whole frames a channel of so many samples has. */
  frames(length: number): number;
  /**
   * Powers of frames `first` and `first + 1` (two real frames take one complex transform). What is given is written over by
   * the next call.
   */
  pair(channel: Int16Array, first: number): readonly [Float64Array, Float64Array];
}

/** Makes a spectrum with Hann's window, by a radix-2 FFT (Cooley & Tukey, 1965); its working memory is its own. */
export function openSpectrum(): Spectrum {
  const real = new Float64Array(SPECTRUM_FRAME);
  const imaginary = new Float64Array(SPECTRUM_FRAME);
  const powers = [new Float64Array(SPECTRUM_BINS), new Float64Array(SPECTRUM_BINS)] as const;
  const window = Float64Array.from(
    { length: SPECTRUM_FRAME },
    (_, at) => (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / SPECTRUM_FRAME)) / 32_768,
  );
  const places = Uint16Array.from({ length: SPECTRUM_FRAME }, (_, at) => reversed(at));
  return {
    frames: (length) => Math.max(0, Math.floor((length - SPECTRUM_FRAME) / SPECTRUM_STEP) + 1),
    pair(channel, first) {
      const from = first * SPECTRUM_STEP;
      for (let at = 0; at < SPECTRUM_FRAME; at += 1) {
        const place = places[at] as number;
        const factor = window[at] as number;
        real[place] = (channel[from + at] ?? 0) * factor;
        imaginary[place] = (channel[from + SPECTRUM_STEP + at] ?? 0) * factor;
      }
      transform(real, imaginary);
      takeApart(real, imaginary, powers);
      return powers;
    },
  };
}

function reversed(place: number): number {
  let other = 0;
  for (let bit = 0; bit < LOG; bit += 1) other |= ((place >> bit) & 1) << (LOG - 1 - bit);
  return other;
}

const COSINES = Float64Array.from({ length: SPECTRUM_BINS }, (_, at) =>
  Math.cos((-2 * Math.PI * at) / SPECTRUM_FRAME),
);
const SINES = Float64Array.from({ length: SPECTRUM_BINS }, (_, at) =>
  Math.sin((-2 * Math.PI * at) / SPECTRUM_FRAME),
);

function transform(real: Float64Array, imaginary: Float64Array): void {
  for (let half = 1; half < SPECTRUM_FRAME; half *= 2) {
    const turn = SPECTRUM_BINS / half;
    for (let at = 0; at < half; at += 1) {
      const cosine = COSINES[at * turn] as number;
      const sine = SINES[at * turn] as number;
      for (let one = at; one < SPECTRUM_FRAME; one += 2 * half) {
        const other = one + half;
        const x = real[other] as number;
        const y = imaginary[other] as number;
        const turnedX = x * cosine - y * sine;
        const turnedY = x * sine + y * cosine;
        const ownX = real[one] as number;
        const ownY = imaginary[one] as number;
        real[other] = ownX - turnedX;
        imaginary[other] = ownY - turnedY;
        real[one] = ownX + turnedX;
        imaginary[one] = ownY + turnedY;
      }
    }
  }
}

/** One frame was the real part and the other the imaginary one: the spectrum's even and odd parts are theirs. */
function takeApart(
  real: Float64Array,
  imaginary: Float64Array,
  [first, second]: readonly [Float64Array, Float64Array],
): void {
  const scale = (2 / SPECTRUM_FRAME) ** 2;
  for (let bin = 0; bin < SPECTRUM_BINS; bin += 1) {
    const mirror = (SPECTRUM_FRAME - bin) % SPECTRUM_FRAME;
    const x = real[bin] as number;
    const y = imaginary[bin] as number;
    const mirrorX = real[mirror] as number;
    const mirrorY = imaginary[mirror] as number;
    first[bin] = ((x + mirrorX) ** 2 + (y - mirrorY) ** 2) * scale;
    second[bin] = ((y + mirrorY) ** 2 + (x - mirrorX) ** 2) * scale;
  }
}
