import { MPEGDecoder } from 'mpg123-decoder';
import type { AudioPiece, AudioSource, Warn } from '../audio-source';
import { findMpeg, type MpegRun, mpegFrameAt, mpegRuns } from './mpeg-frames';

/** Compressed bytes that are decoded at once: 4 to 30 seconds. */
const STEP = 32_768;

/** MPEG audio, layers I to III. Whole frames only are handed to the decoder; what lies between them is stepped over. */
export function openMp3(bytes: Uint8Array, warn: Warn): AudioSource {
  const begin = findMpeg(bytes) ?? 0;
  const layer = mpegFrameAt(bytes, begin)?.layer ?? 3;
  return {
    codec: layer === 3 ? 'MP3' : `MPEG audio, layer ${layer}`,
    pieces: decodeRuns(bytes, begin, warn),
  };
}

async function* decodeRuns(bytes: Uint8Array, begin: number, warn: Warn): AsyncGenerator<AudioPiece> {
  let decoder: MPEGDecoder | null = null;
  let last: MpegRun | null = null;
  let damaged = false;
  try {
    for (const run of mpegRuns(bytes, begin, STEP)) {
      if (!decoder || run.rate !== last?.rate || run.channels !== last.channels) {
        decoder?.free();
        decoder = new MPEGDecoder();
        await decoder.ready;
      }
      damaged ||= last !== null && run.skipped > 0;
      last = run;
      const { channelData, samplesDecoded } = decoder.decode(bytes.subarray(run.from, run.to));
      if (samplesDecoded > 0) yield { rate: run.rate, channels: channelData.slice(0, run.channels) };
    }
  } finally {
    decoder?.free();
  }
  if (damaged) warn('The recording is damaged: parts of it could not be read and are missing.');
  if (last && (mpegFrameAt(bytes, last.to)?.to ?? 0) > bytes.length) {
    warn('The recording is cut off: what is there was read.');
  }
}
