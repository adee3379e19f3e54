/**
 * ITU-T G.711: a telephone's 8-bit samples. The tables hold what each byte stands for in 16 bits (the standard's 14 bits of
 * mu-law and 13 of A-law, shifted up).
 */
export const MU_LAW: Int16Array = Int16Array.from({ length: 256 }, (_, byte) => fromMuLaw(byte));
export const A_LAW: Int16Array = Int16Array.from({ length: 256 }, (_, byte) => fromALaw(byte));

/** What mu-law adds before it takes the logarithm. */
const BIAS = 132;
/** The loudest sample that fits. */
const CLIP = 32_635;

/** The mu-law byte of a 16-bit sample: `0xff` for silence. */
export function muLawOf(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const biased = Math.min(CLIP, Math.abs(sample)) + BIAS;
  const segment = 24 - Math.clz32(biased);
  return ~(sign | (segment << 4) | ((biased >> (segment + 3)) & 0x0f)) & 0xff;
}

function fromMuLaw(byte: number): number {
  const bits = ~byte & 0xff;
  const segment = (bits >> 4) & 7;
  const magnitude = ((((bits & 0x0f) << 3) + 132) << segment) - 132;
  return bits & 0x80 ? -magnitude : magnitude;
}

function fromALaw(byte: number): number {
  const bits = byte ^ 0x55;
  const segment = (bits >> 4) & 7;
  const step = ((bits & 0x0f) << 4) + 8;
  const magnitude = segment ? (step + 256) << (segment - 1) : step;
  return bits & 0x80 ? magnitude : -magnitude;
}
