import { FEATURES, type VoiceBlocks } from './voice-blocks';

/** Blocks of a stretch that is described as one (1.2 s). */
const STRETCH = 12;
const ROUNDS = 20;

interface Described {
  /** first and last block, exclusive */
  from: number;
  to: number;
  weight: number;
  point: Float64Array;
}

/**
 * A first split of blocks into two voices: stretches by their mean cepstra and pitch, in two groups (k-means from the
 * halves along the axis on which they differ most).
 * @param pitchScale how much pitch counts, where a cepstrum counts 1
 * @returns 0 or 1 a block
 */
export function splitBegin(blocks: VoiceBlocks, pitchScale: number): Uint8Array {
  const stretches = scaled(describe(blocks), pitchScale);
  const groups = twoGroups(stretches);
  const voices = new Uint8Array(blocks.blocks.length);
  stretches.forEach(({ from, to }, at) => {
    voices.fill(groups[at] as number, from, to);
  });
  return voices;
}

function describe({ blocks, cepstra, pitch }: VoiceBlocks): Described[] {
  const stretches: Described[] = [];
  let from = 0;
  while (from < blocks.length) {
    let to = from + 1;
    while (to < blocks.length && to - from < STRETCH && !blocks[to]?.begins) to += 1;
    const point = new Float64Array(FEATURES + 1);
    let frames = 0;
    let voiced = 0;
    for (let frame = blocks[from]?.from ?? 0; frame < (blocks[to - 1]?.to ?? 0); frame += 1) {
      frames += 1;
      for (let axis = 0; axis < FEATURES; axis += 1) {
        point[axis] = (point[axis] as number) + (cepstra[frame * FEATURES + axis] as number);
      }
      const own = pitch[frame] as number;
      if (Number.isNaN(own)) continue;
      voiced += 1;
      point[FEATURES] = (point[FEATURES] as number) + own;
    }
    for (let axis = 0; axis < FEATURES; axis += 1)
      point[axis] = (point[axis] as number) / Math.max(1, frames);
    point[FEATURES] = voiced === 0 ? Number.NaN : (point[FEATURES] as number) / voiced;
    stretches.push({ from, to, weight: frames, point });
    from = to;
  }
  return stretches;
}

/** Each axis with mean 0 and variance 1; pitch more. What has no pitch has the mean's. */
function scaled(stretches: readonly Described[], pitchScale: number): Described[] {
  const scale = Array.from({ length: FEATURES + 1 }, (_, axis) => {
    const known = stretches.filter(({ point, weight }) => weight > 0 && !Number.isNaN(point[axis] as number));
    const all = known.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const mean = known.reduce((sum, { point, weight }) => sum + weight * (point[axis] as number), 0) / all;
    const variance =
      known.reduce((sum, { point, weight }) => sum + weight * ((point[axis] as number) - mean) ** 2, 0) / all;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  return stretches.map((stretch) => ({
    ...stretch,
    point: stretch.point.map((value, axis) => {
      const { mean, deviation } = scale[axis] as { mean: number; deviation: number };
      const z = Number.isNaN(value) ? 0 : (value - mean) / deviation;
      return axis === FEATURES ? z * pitchScale : z;
    }),
  }));
}

function twoGroups(stretches: readonly Described[]): Uint8Array {
  const axis = mainAxis(stretches);
  let groups = Uint8Array.from(stretches, ({ point }) => (dot(point, axis) > 0 ? 1 : 0));
  for (let round = 0; round < ROUNDS; round += 1) {
    const centres = [0, 1].map((group) => centreOf(stretches.filter((_, at) => groups[at] === group)));
    groups = Uint8Array.from(stretches, ({ point }) =>
      distance(point, centres[1] as Float64Array) < distance(point, centres[0] as Float64Array) ? 1 : 0,
    );
  }
  return groups;
}

/** The axis along which points differ most, by repeated multiplication with their covariances. */
function mainAxis(stretches: readonly Described[]): Float64Array {
  let axis = new Float64Array(FEATURES + 1).fill(0.1);
  axis[FEATURES] = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(FEATURES + 1);
    for (const { point, weight } of stretches) {
      const along = dot(point, axis) * weight;
      for (let at = 0; at < next.length; at += 1)
        next[at] = (next[at] as number) + along * (point[at] as number);
    }
    const length = Math.hypot(...next) || 1;
    axis = next.map((value) => value / length);
  }
  return axis;
}

function centreOf(stretches: readonly Described[]): Float64Array {
  const all = stretches.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const centre = new Float64Array(FEATURES + 1);
  for (const { point, weight } of stretches) {
    for (let at = 0; at < centre.length; at += 1) {
      centre[at] = (centre[at] as number) + ((point[at] as number) * weight) / all;
    }
  }
  return centre;
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] as number), 0);
}

function distance(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + (value - (other[at] as number)) ** 2, 0);
}
