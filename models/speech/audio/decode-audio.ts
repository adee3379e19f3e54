import { setImmediate as breathe } from 'node:timers/promises';
import { ModelError } from '@/models/model-error';
import { firstLine } from '@/models/runtime/load-library';
import type { AudioSource, OpenSource, Warn } from './audio-source';
import { openCollector } from './collect-speech';
import { openAdts } from './formats/read-adts';
import { openFlac } from './formats/read-flac';
import { openMp3 } from './formats/read-mp3';
import { openMp4 } from './formats/read-mp4';
import { openOgg } from './formats/read-ogg';
import { openRaw, openWav } from './formats/read-wav';
import { requireFormat } from './require-format';
import { type AudioFormat, promisedFormat } from './sniff-format';
import { SPEECH_RATE, type SpeechAudio } from './speech-audio';

export interface DecodeOptions {
  /** tells raw mu-law (.ulaw, .ul) and A-law (.alaw, .al), which no byte tells; where it promises another format, that is noted */
  fileName?: string | undefined;
  signal?: AbortSignal | undefined;
}

const OPEN: Readonly<Record<AudioFormat, OpenSource>> = {
  wav: openWav,
  mp3: openMp3,
  flac: openFlac,
  ogg: openOgg,
  mp4: openMp4,
  aac: openAdts,
  'raw-mu-law': openRaw('mu-law'),
  'raw-a-law': openRaw('A-law'),
};

const NAMES: Readonly<Record<AudioFormat, string>> = {
  wav: 'WAV',
  mp3: 'MP3',
  flac: 'FLAC',
  ogg: 'Ogg',
  mp4: 'M4A',
  aac: 'AAC',
  'raw-mu-law': 'mu-law',
  'raw-a-law': 'A-law',
};

/**
 * Decodes a recording. What it holds is told by its bytes; a file that is cut off or whose header lies is read as far as it
 * goes, and `warnings` says so. Memory: the file, what comes out (2 bytes a sample), and a few seconds in between.
 *
 * @throws ModelError where it is empty, no audio, in a format that is not read, or nothing of it can be read
 * @throws the signal's reason when it aborts
 */
export async function decodeAudio(
  bytes: Uint8Array,
  { fileName = '', signal }: DecodeOptions = {},
): Promise<SpeechAudio> {
  signal?.throwIfAborted();
  const warnings: string[] = [];
  const warn: Warn = (sentence) => {
    if (!warnings.includes(sentence)) warnings.push(sentence);
  };
  const { format, from } = recognized(bytes, fileName, warn);
  const source = await opened(format, bytes.subarray(from), warn);
  const { channels, rate } = await collect(source, warn, signal);
  const length = channels[0]?.length ?? 0;
  if (length === 0) {
    throw new ModelError(
      `Nothing of the recording can be read: it is ${source.codec} without any sound that is whole.`,
      'It is empty, cut off or damaged: copy it again from where it was made.',
    );
  }
  const sourceRate = source.fileRate ?? rate;
  return {
    channels,
    duration: length / SPEECH_RATE,
    format: `${source.codec}, ${sourceRate / 1000} kHz, ${channels.length} ${channels.length === 1 ? 'channel' : 'channels'}`,
    sourceRate,
    warnings,
  };
}

async function opened(format: AudioFormat, bytes: Uint8Array, warn: Warn): Promise<AudioSource> {
  try {
    return await OPEN[format](bytes, warn);
  } catch (thrown) {
    throw unreadable(thrown);
  }
}

function recognized(bytes: Uint8Array, fileName: string, warn: Warn): { format: AudioFormat; from: number } {
  if (bytes.length === 0) {
    throw new ModelError('The file is empty (0 bytes).', 'Copy it again from where it was made.');
  }
  const found = requireFormat(bytes, fileName);
  const promised = promisedFormat(fileName);
  if (promised && promised !== found.format) {
    warn(`The name says ${NAMES[promised]}, but the file is ${NAMES[found.format]}: it was read as that.`);
  }
  return found;
}

/** Reads to the end, or as far as it can be read. */
async function collect(
  { pieces }: AudioSource,
  warn: Warn,
  signal: AbortSignal | undefined,
): Promise<{ channels: Int16Array[]; rate: number }> {
  const collector = openCollector(warn);
  let rate = 0;
  let heard = 0;
  try {
    for await (const piece of pieces) {
      signal?.throwIfAborted();
      collector.add(piece);
      rate = piece.rate;
      heard += (piece.channels[0]?.length ?? 0) / rate;
      await breathe();
    }
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    if (thrown instanceof ModelError || heard === 0) throw unreadable(thrown);
    warn(`The recording could be read only as far as ${clock(heard)}: ${firstLine(thrown)}.`);
  }
  return { channels: collector.end(), rate };
}

function unreadable(thrown: unknown): ModelError {
  if (thrown instanceof ModelError) return thrown;
  return new ModelError(
    `Nothing of the recording can be read: ${firstLine(thrown)}.`,
    'It is cut off or damaged: copy it again from where it was made.',
    { cause: thrown },
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
