import { ModelError } from '@/models/model-error';
import type { AudioPiece, AudioSource, Warn } from '../audio-source';
import { checkRate } from '../collect-speech';
import { A_LAW, MU_LAW } from '../g711';
import { afterTag } from './id3';
import { startsWithMpeg } from './mpeg-frames';
import { openMp3 } from './read-mp3';
import { readWavHeader, type WavHeader } from './wav-header';

/** Frames that are converted at once. */
const STEP = 16_384;

/** What one sample's bytes stand for, -1..1. */
type ReadSample = (view: DataView, at: number) => number;

interface Coding {
  name: string;
  /** of one sample of one channel */
  bytes: number;
  read: ReadSample;
}

const OTHER_CODINGS: Readonly<Record<number, string>> = {
  2: 'ADPCM (Microsoft)',
  17: 'ADPCM (IMA)',
  49: 'GSM 6.10',
  65: 'G.721',
  100: 'G.726',
  131: 'G.729',
  353: 'Windows Media Audio',
};

/** WAV: whole numbers of 8 to 32 bits, floats, mu-law, A-law, and MP3 in a WAV's clothes. */
export function openWav(bytes: Uint8Array, warn: Warn): AudioSource | Promise<AudioSource> {
  const header = readWavHeader(bytes, warn);
  const sound = bytes.subarray(header.from, header.to);
  if (header.coding === 0x55) return openMp3(sound, warn);
  if (startsWithMpeg(sound.subarray(afterTag(sound)))) {
    warn('The header says WAV, but the sound is MP3: it was read as MP3.');
    return openMp3(sound, warn);
  }
  checkRate(header.rate);
  const coding = codingOf(header);
  return { codec: `WAV, ${coding.name}`, pieces: readFrames(sound, coding, frameOf(header, coding, warn)) };
}

/** Samples of G.711 without any header, at 8 kHz, one channel. */
export function openRaw(law: 'mu-law' | 'A-law'): (bytes: Uint8Array) => AudioSource {
  const coding = law === 'mu-law' ? muLaw : aLaw;
  return (bytes) => ({
    codec: `raw ${law}`,
    pieces: readFrames(bytes, coding, { rate: 8000, channels: 1, frameBytes: 1 }),
  });
}

type Frame = Pick<WavHeader, 'rate' | 'channels' | 'frameBytes'>;

function* readFrames(bytes: Uint8Array, { bytes: width, read }: Coding, frame: Frame): Generator<AudioPiece> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames = Math.floor(bytes.length / frame.frameBytes);
  // In a container wider than its samples, they stand at its end.
  const lead = Math.floor(frame.frameBytes / frame.channels) - width;
  for (let from = 0; from < frames; from += STEP) {
    const length = Math.min(STEP, frames - from);
    const channels = Array.from({ length: frame.channels }, (_, channel) => {
      const samples = new Float32Array(length);
      let at = from * frame.frameBytes + channel * (width + lead) + lead;
      for (let sample = 0; sample < length; sample += 1, at += frame.frameBytes)
        samples[sample] = read(view, at);
      return samples;
    });
    yield { rate: frame.rate, channels };
  }
}

const muLaw: Coding = {
  name: 'mu-law',
  bytes: 1,
  read: (view, at) => (MU_LAW[view.getUint8(at)] as number) / 32_768,
};
const aLaw: Coding = {
  name: 'A-law',
  bytes: 1,
  read: (view, at) => (A_LAW[view.getUint8(at)] as number) / 32_768,
};

const WHOLE: Readonly<Record<number, ReadSample>> = {
  1: (view, at) => (view.getUint8(at) - 128) / 128,
  2: (view, at) => view.getInt16(at, true) / 32_768,
  3: (view, at) => (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 8_388_608,
  4: (view, at) => view.getInt32(at, true) / 2_147_483_648,
};

function codingOf({ coding, bits }: WavHeader): Coding {
  const bytes = Math.ceil(bits / 8);
  const whole = WHOLE[bytes];
  if (coding === 1 && whole) return { name: `${bits} bits`, bytes, read: whole };
  if (coding === 3 && bits === 32) {
    return { name: '32-bit floats', bytes: 4, read: (view, at) => view.getFloat32(at, true) };
  }
  if (coding === 3 && bits === 64) {
    return { name: '64-bit floats', bytes: 8, read: (view, at) => view.getFloat64(at, true) };
  }
  if (coding === 6) return aLaw;
  if (coding === 7) return muLaw;
  const name = OTHER_CODINGS[coding] ?? `coding ${coding} with ${bits} bits a sample`;
  throw new ModelError(
    `The WAV file holds ${name}, which is not read.`,
    'Have it converted to ordinary WAV, for example with "ffmpeg -i FILE -c:a pcm_s16le NEW.wav".',
  );
}

/** Bytes of a frame as the header has them, where that can be. */
function frameOf(header: WavHeader, coding: Coding, warn: Warn): Frame {
  const { channels, rate, frameBytes } = header;
  if (channels === 0) {
    throw new ModelError(
      'The WAV file has no channels, says its header.',
      'Its header is damaged: export the recording again from where it was made.',
    );
  }
  const least = channels * coding.bytes;
  if (frameBytes >= least && frameBytes % channels === 0 && frameBytes <= channels * 8) {
    return { channels, rate, frameBytes };
  }
  warn(
    `The header gives ${frameBytes} bytes for ${channels} channels of ${coding.bytes}: ${least} were taken.`,
  );
  return { channels, rate, frameBytes: least };
}
