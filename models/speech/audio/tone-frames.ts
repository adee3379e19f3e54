import { openSpectrum, SPECTRUM_BINS } from './spectrum';

/** What each frame of 64 ms (every 32 ms) sounds like, by its spectrum from 150 to 3800 Hz. */
export interface ToneFrames {
  count: number;
  /** power; 1 is a sine of full scale */
  power: Float64Array;
  /** of that power, what lies in the strongest peak and the next, 0 to 1: near 1 for one or two pure tones */
  pure: Float32Array;
  /** Hz, mean over the two peaks by power */
  pitch: Float32Array;
  /** of that power, what lies in peaks that have stood still for 200 ms, 0 to 1: notes do, voices glide */
  still: Float32Array;
}

const LOWEST = 10;
const HIGHEST = 243;
/** Bins on each side of a peak: 62 Hz, so that 440 and 480 Hz, which beat, count as one. */
const REACH = 4;
/** Frames for which a peak has stood still. */
const STILL = 7;
const BIN_HZ = 15.625;

/** @param channel 16 kHz */
export function toneFrames(channel: Int16Array): ToneFrames {
  const spectrum = openSpectrum();
  const count = spectrum.frames(channel.length);
  const frames: ToneFrames = {
    count,
    power: new Float64Array(count),
    pure: new Float32Array(count),
    pitch: new Float32Array(count),
    still: new Float32Array(count),
  };
  const stood = new Uint8Array(SPECTRUM_BINS);
  for (let first = 0; first < count; first += 2) {
    spectrum.pair(channel, first).forEach((power, at) => {
      if (first + at < count) describe(frames, first + at, power, stood);
    });
  }
  return frames;
}

function describe(frames: ToneFrames, at: number, power: Float64Array, stood: Uint8Array): void {
  let total = 1e-12;
  let still = 0;
  for (let bin = LOWEST; bin < HIGHEST; bin += 1) {
    const own = power[bin] as number;
    const [below, above] = [power[bin - 1] as number, power[bin + 1] as number];
    total += own;
    stood[bin] = own >= below && own > above ? Math.min(STILL, (stood[bin] as number) + 1) : 0;
    if (stood[bin] === STILL) still += below + own + above;
  }
  const one = strongest(power, -1);
  const other = strongest(power, one);
  const [onePower, oneHz] = peakOf(power, one);
  const [otherPower, otherHz] = peakOf(power, other);
  frames.power[at] = total;
  frames.still[at] = Math.min(1, still / total);
  frames.pure[at] = Math.min(1, (onePower + otherPower) / total);
  frames.pitch[at] = (oneHz * onePower + otherHz * otherPower) / Math.max(1e-12, onePower + otherPower);
}

/** The bin with most power, outside the reach of another. */
function strongest(power: Float64Array, taken: number): number {
  let best = LOWEST;
  let most = -1;
  for (let bin = LOWEST; bin < HIGHEST; bin += 1) {
    if (taken >= 0 && Math.abs(bin - taken) <= 2 * REACH) continue;
    if ((power[bin] as number) <= most) continue;
    most = power[bin] as number;
    best = bin;
  }
  return best;
}

function peakOf(power: Float64Array, bin: number): [power: number, hertz: number] {
  let sum = 0;
  let weighted = 0;
  for (let at = bin - REACH; at <= bin + REACH; at += 1) {
    sum += power[at] as number;
    weighted += at * (power[at] as number);
  }
  return [sum, sum > 0 ? (weighted / sum) * BIN_HZ : 0];
}
