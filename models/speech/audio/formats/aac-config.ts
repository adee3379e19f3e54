import { ModelError } from '@/models/model-error';

/** How AAC frames are coded (ISO 14496-3, AudioSpecificConfig). */
export interface AacConfig {
  /** 1 Main, 2 LC, 3 SSR, 4 LTP */
  kind: number;
  /** of the core, which HE-AAC doubles */
  rateIndex: number;
  /** Hz */
  rate: number;
  channels: number;
  /** whether the upper band (SBR) was left out: speech lies in the lower */
  highEfficiency: boolean;
}

/** Hz by the index in the header */
export const AAC_RATES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350,
] as const;
/** Spectral band replication, and parametric stereo upon it. */
const HIGH_EFFICIENCY = new Set([5, 29]);

/** @throws ModelError where it is not AAC-LC (or HE-AAC, whose core is) */
export function readAacConfig(description: Uint8Array): AacConfig {
  const bits = bitReader(description);
  let kind = bits(5);
  const rateIndex = bits(4);
  const channels = bits(4);
  const highEfficiency = HIGH_EFFICIENCY.has(kind);
  if (highEfficiency) {
    bits(4);
    kind = bits(5);
  }
  return checkAac({ kind, rateIndex, rate: AAC_RATES[rateIndex] ?? 0, channels, highEfficiency });
}

/** @throws ModelError where it is not AAC-LC with one to eight channels */
export function checkAac(config: AacConfig): AacConfig {
  if (config.kind === 2 && config.rate > 0 && config.channels >= 1 && config.channels <= 7) return config;
  throw new ModelError(
    `The recording is AAC of a kind that is not read (type ${config.kind}, ${config.channels} channels).`,
    'Have it converted to WAV, MP3 or AAC-LC, for example with "ffmpeg -i FILE NEW.wav".',
  );
}

function bitReader(bytes: Uint8Array): (count: number) => number {
  let at = 0;
  return (count) => {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1, at += 1) {
      value = value * 2 + (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    }
    return value;
  };
}
