import { ModelError } from '@/models/model-error';
import type { AudioSource, Warn } from '../audio-source';
import { AAC_RATES, checkAac } from './aac-config';
import { decodeAac } from './decode-aac';
import { loadAacDecoder } from './load-aac-decoder';

interface AdtsFrame {
  kind: number;
  rateIndex: number;
  channels: number;
  /** its payload */
  from: number;
  to: number;
}

/** Frames in a row that bytes which are no AAC do not make by chance. */
const ENOUGH = 4;

/** AAC in a stream of ADTS frames (.aac). */
export function openAdts(bytes: Uint8Array, warn: Warn): AudioSource {
  const first = adtsFrameAt(bytes, 0);
  if (!first) {
    throw new ModelError(
      'The AAC file has no frame that can be read.',
      'Copy it again from where it was made.',
    );
  }
  const { kind, rateIndex, channels } = first;
  const config = checkAac({
    kind,
    rateIndex,
    rate: AAC_RATES[rateIndex] ?? 0,
    channels,
    highEfficiency: false,
  });
  return { codec: 'AAC', pieces: decodeAac(framesOf(bytes, first, warn), config, loadAacDecoder(), warn) };
}

/** Whether a stream of ADTS frames begins with the first byte. */
export function startsWithAdts(bytes: Uint8Array): boolean {
  let at = 0;
  for (let seen = 0; seen < ENOUGH; seen += 1) {
    const frame = adtsFrameAt(bytes, at);
    if (!frame) return seen >= 2 && at >= bytes.length;
    at = frame.to;
  }
  return true;
}

function* framesOf(bytes: Uint8Array, first: AdtsFrame, warn: Warn): Generator<Uint8Array> {
  let damaged = false;
  for (let at = 0; at + 7 < bytes.length; ) {
    const frame = adtsFrameAt(bytes, at);
    const alike = frame && frame.rateIndex === first.rateIndex && frame.channels === first.channels;
    if (!frame || !alike) {
      damaged = true;
      const next = bytes.indexOf(0xff, at + 1);
      at = next < 0 ? bytes.length : next;
      continue;
    }
    if (frame.to > bytes.length) {
      warn('The recording is cut off: what is there was read.');
      return;
    }
    yield bytes.subarray(frame.from, frame.to);
    at = frame.to;
  }
  if (damaged) warn('The recording is damaged: parts of it could not be read and are missing.');
}

function adtsFrameAt(bytes: Uint8Array, at: number): AdtsFrame | null {
  if (at + 7 > bytes.length) return null;
  const byte = (place: number) => bytes[at + place] as number;
  if (byte(0) !== 0xff || (byte(1) & 0xf6) !== 0xf0) return null;
  const length = ((byte(3) & 3) << 11) | (byte(4) << 3) | (byte(5) >> 5);
  const header = byte(1) & 1 ? 7 : 9;
  const rateIndex = (byte(2) >> 2) & 15;
  if (length <= header || rateIndex >= AAC_RATES.length) return null;
  return {
    kind: (byte(2) >> 6) + 1,
    rateIndex,
    channels: ((byte(2) & 1) << 2) | (byte(3) >> 6),
    from: at + header,
    to: at + length,
  };
}
