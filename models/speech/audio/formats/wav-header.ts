import { ModelError } from '@/models/model-error';
import type { Warn } from '../audio-source';

/** How the samples of a WAV file are stored. */
export interface WavHeader {
  /** the format's number in the `fmt ` chunk, or in the first bytes of an extensible one's GUID */
  coding: number;
  channels: number;
  /** Hz */
  rate: number;
  /** of a sample */
  bits: number;
  /** bytes of one sample of all channels */
  frameBytes: number;
  /** the samples' bytes */
  from: number;
  to: number;
}

const EXTENSIBLE = 0xfffe;
/** What software writes that does not know the length when it begins. */
const UNKNOWN_LENGTHS = new Set([0, 0xffff_ffff, 0x7fff_ffff, 0x8000_0000, 0x7fff_f000]);

interface Chunk {
  id: string;
  /** of its contents */
  from: number;
  /** as the file says */
  size: number;
}

/**
 * Reads the header of a WAV file (RIFF, RF64, BW64), which may lie: sizes are held against the bytes that are there.
 *
 * @throws ModelError where it has no `fmt ` or no `data`
 */
export function readWavHeader(bytes: Uint8Array, warn: Warn): WavHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: Pick<WavHeader, 'coding' | 'channels' | 'rate' | 'bits' | 'frameBytes'> | null = null;
  let longSize: number | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const chunk = chunkAt(view, at);
    if (chunk.id === 'ds64' && chunk.from + 16 <= bytes.length) {
      longSize = Number(view.getBigUint64(chunk.from + 8, true));
    }
    if (chunk.id === 'fmt ' && chunk.from + 16 <= bytes.length) format = readFormat(view, chunk);
    if (chunk.id === 'data') {
      if (!format) break;
      const size = chunk.size === 0xffff_ffff && longSize !== null ? longSize : chunk.size;
      return { ...format, from: chunk.from, to: endOfData(view, { ...chunk, size }, warn) };
    }
    at = chunk.from + chunk.size + (chunk.size % 2);
  }
  throw new ModelError(
    `The WAV file's header is damaged: it says nowhere ${format ? 'where the sound begins' : 'how the sound is stored'}.`,
    'Export the recording again from where it was made.',
  );
}

function chunkAt(view: DataView, at: number): Chunk {
  const id = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(at + letter)));
  return { id, from: at + 8, size: view.getUint32(at + 4, true) };
}

function readFormat(view: DataView, { from, size }: Chunk) {
  const own = view.getUint16(from, true);
  const extended = own === EXTENSIBLE && size >= 26 && from + 26 <= view.byteLength;
  return {
    coding: extended ? view.getUint16(from + 24, true) : own,
    channels: view.getUint16(from + 2, true),
    rate: view.getUint32(from + 4, true),
    frameBytes: view.getUint16(from + 12, true),
    bits: view.getUint16(from + 14, true),
  };
}

function endOfData(view: DataView, { from, size }: Chunk, warn: Warn): number {
  const there = view.byteLength - from;
  if (UNKNOWN_LENGTHS.has(size) && (size > there || !followsChunk(view, from + size))) {
    if (there > 0) warn('The header was never finished and gives no length: the file is read to its end.');
    return view.byteLength;
  }
  if (size > there) {
    const share = Math.floor((100 * there) / size);
    warn(`The recording is cut off: ${share}% of the sound that the header promises is there, and was read.`);
    return view.byteLength;
  }
  const end = from + size + (size % 2);
  if (end < view.byteLength && !followsChunk(view, end) && view.byteLength - end > size / 100) {
    warn('The header gives a length that is too short: the file is read to its end.');
    return view.byteLength;
  }
  return from + size;
}

/** Whether another chunk begins here that fits into the file. */
function followsChunk(view: DataView, at: number): boolean {
  if (at + 8 > view.byteLength) return false;
  const { id, from, size } = chunkAt(view, at);
  return /^[ -~]{4}$/.test(id) && from + size <= view.byteLength + 1;
}
