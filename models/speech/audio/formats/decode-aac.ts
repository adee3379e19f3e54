import type { AudioPiece, Warn } from '../audio-source';
import type { AacConfig } from './aac-config';
import type { AacDecoder } from './load-aac-decoder';

/** Frames that are decoded at once: 20 seconds at 16 kHz. */
const GROUP = 300;
/** Samples a frame holds. */
const FRAME = 1024;
const ADTS_HEADER = 7;

/**
 * Decodes frames of AAC in groups. A frame sounds right only after the one before it (its window reaches over both), so
 * each group begins with the last frame of the group before, whose sound is dropped.
 */
export async function* decodeAac(
  frames: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  config: AacConfig,
  decoder: AacDecoder,
  warn: Warn,
): AsyncGenerator<AudioPiece> {
  let group: Uint8Array[] = [];
  let before: Uint8Array | null = null;
  let lost = 0;
  const decoded = async (own: readonly Uint8Array[]): Promise<AudioPiece> => {
    const { channels, missing } = await decodeGroup(before, own, config, decoder);
    lost += missing;
    return { rate: config.rate, channels };
  };
  for await (const frame of frames) {
    group.push(frame);
    if (group.length < GROUP) continue;
    yield await decoded(group);
    before = group.at(-1) ?? null;
    group = [];
  }
  if (group.length > 0) yield await decoded(group);
  if (lost > 0) warn(`The recording is damaged: ${lost} pieces of ${FRAME} samples are silence now.`);
}

interface DecodedGroup {
  channels: Float32Array[];
  /** frames that could not be decoded */
  missing: number;
}

/** Where a group does not decode to as much as it should, its halves are tried, down to the frame that is broken. */
async function decodeGroup(
  before: Uint8Array | null,
  frames: readonly Uint8Array[],
  config: AacConfig,
  decoder: AacDecoder,
): Promise<DecodedGroup> {
  const whole = await decoder
    .decode(adts(before ? [before, ...frames] : frames, config), config.rate)
    .catch(() => null);
  const lead = before ? FRAME : 0;
  const length = frames.length * FRAME;
  if (whole?.[0] && whole[0].length === lead + length) {
    return { channels: whole.map((samples) => samples.slice(lead)), missing: 0 };
  }
  if (frames.length === 1) {
    return { channels: Array.from({ length: config.channels }, () => new Float32Array(FRAME)), missing: 1 };
  }
  const half = frames.length >> 1;
  const one = await decodeGroup(before, frames.slice(0, half), config, decoder);
  const other = await decodeGroup(frames[half - 1] ?? null, frames.slice(half), config, decoder);
  return {
    channels: one.channels.map((samples, channel) =>
      joined(samples, other.channels[channel] ?? new Float32Array(length - samples.length)),
    ),
    missing: one.missing + other.missing,
  };
}

function joined(one: Float32Array, other: Float32Array): Float32Array {
  const both = new Float32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Frames with the headers that make a stream of them (ISO 13818-7, ADTS). */
function adts(
  frames: readonly Uint8Array[],
  { kind, rateIndex, channels }: AacConfig,
): Uint8Array<ArrayBuffer> {
  const stream = new Uint8Array(frames.reduce((sum, { length }) => sum + ADTS_HEADER + length, 0));
  let at = 0;
  for (const frame of frames) {
    const length = frame.length + ADTS_HEADER;
    stream.set(
      [
        0xff,
        0xf1,
        ((kind - 1) << 6) | (rateIndex << 2) | (channels >> 2),
        ((channels & 3) << 6) | (length >> 11),
        (length >> 3) & 0xff,
        ((length & 7) << 5) | 0x1f,
        0xfc,
      ],
      at,
    );
    stream.set(frame, at + ADTS_HEADER);
    at += length;
  }
  return stream;
}
