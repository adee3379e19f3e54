import { BufferSource, EncodedPacketSink, Input, type InputAudioTrack, MP4, QTFF } from 'mediabunny';
import { ModelError } from '@/models/model-error';
import { firstLine } from '@/models/runtime/load-library';
import type { AudioPiece, AudioSource, Warn } from '../audio-source';
import { readAacConfig } from './aac-config';
import { decodeAac } from './decode-aac';
import { loadAacDecoder } from './load-aac-decoder';

const CUT = 'The recording is cut off: what is there was read.';
/** Samples by which a table of contents may promise too much: two frames. */
const SLACK = 2048;

/** M4A, MP4 and QuickTime files with AAC in them; only the first track of sound is read. */
export async function openMp4(bytes: Uint8Array, warn: Warn): Promise<AudioSource> {
  const track = await audioTrack(bytes);
  const description = (await track.getDecoderConfig())?.description;
  if (track.codec !== 'aac' || !description) {
    throw new ModelError(
      `The M4A file holds ${track.codec ?? 'a coding'} that is not read; only AAC is.`,
      'Have it converted to WAV, MP3 or AAC, for example with "ffmpeg -i FILE NEW.wav".',
    );
  }
  const config = readAacConfig(bytesOf(description));
  const frames = decodeAac(packets(track, warn), config, loadAacDecoder(), warn);
  return {
    codec: config.highEfficiency ? 'M4A, HE-AAC' : 'M4A, AAC',
    fileRate: track.sampleRate,
    pieces: trimmed(frames, await playedSamples(track, config.rate), warn),
  };
}

async function audioTrack(bytes: Uint8Array): Promise<InputAudioTrack> {
  const input = new Input({ formats: [MP4, QTFF], source: new BufferSource(bytes) });
  const track = await input.getPrimaryAudioTrack().catch((thrown: unknown) => {
    throw new ModelError(
      `The M4A file cannot be read: its table of contents is missing or damaged (${firstLine(thrown)}).`,
      'It is often cut off: copy it again from where it was made.',
      { cause: thrown },
    );
  });
  if (track) return track;
  throw new ModelError(
    'No sound is found in the M4A file: its table of contents, which often stands at the end, is missing or lists none.',
    'It may be cut off: copy it again from where it was made.',
  );
}

function bytesOf(description: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
}

async function* packets(track: InputAudioTrack, warn: Warn): AsyncGenerator<Uint8Array> {
  try {
    for await (const { data } of new EncodedPacketSink(track).packets()) yield data;
  } catch {
    warn(CUT);
  }
}

/** What is to be played of the decoded sound: encoders begin with silence of their own, and fill the last frame. */
async function playedSamples(track: InputAudioTrack, rate: number): Promise<{ from: number; to: number }> {
  const from = Math.max(0, Math.round(-(await track.getFirstTimestamp()) * rate));
  const duration = await track.computeDuration().catch(() => Number.POSITIVE_INFINITY);
  return { from, to: from + Math.round(duration * rate) };
}

async function* trimmed(
  pieces: AsyncIterable<AudioPiece>,
  { from, to }: { from: number; to: number },
  warn: Warn,
): AsyncGenerator<AudioPiece> {
  let at = 0;
  for await (const { rate, channels } of pieces) {
    const length = channels[0]?.length ?? 0;
    const [first, last] = [Math.max(0, from - at), Math.min(length, to - at)];
    if (last > first) yield { rate, channels: channels.map((samples) => samples.subarray(first, last)) };
    at += length;
  }
  if (Number.isFinite(to) && at < to - SLACK) warn(CUT);
}
