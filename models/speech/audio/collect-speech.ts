import { ModelError } from '@/models/model-error';
import type { AudioPiece, Warn } from './audio-source';
import { openResampler, type Resampler } from './resample';
import { SPEECH_RATE } from './speech-audio';

const MOST_CHANNELS = 8;
const SLOWEST_RATE = 4000;
const FASTEST_RATE = 192_000;
/** A recording of a call is never as long; each channel takes 115 MB an hour. */
const MOST_HOURS = 6;
/** Samples that are put away at once. */
const BLOCK = 60 * SPEECH_RATE;

/** Puts decoded pieces together at 16 kHz and 16 bits. */
export interface SpeechCollector {
  /** @throws ModelError where there are too many channels, a rate that no recording has, or too many hours */
  add(piece: AudioPiece): void;
  /** Channels as long as each other; none where nothing came. */
  end(): Int16Array[];
}

/** Opens a collector: what it holds grows with what was heard, never with what a header promises. */
export function openCollector(warn: Warn): SpeechCollector {
  let channels: Channel[] = [];
  let rate = 0;
  return {
    add(piece) {
      if (!piece.channels[0]?.length) return;
      if (channels.length === 0) {
        checkChannels(piece.channels.length);
        channels = piece.channels.map(() => openChannel());
      }
      if (piece.rate !== rate) {
        checkRate(piece.rate);
        rate = piece.rate;
        for (const channel of channels) channel.setRate(rate);
      }
      if (piece.channels.length !== channels.length) {
        warn(`The number of channels changes within the recording: the first ${channels.length} are kept.`);
      }
      channels.forEach((channel, at) => {
        channel.push(piece.channels[at] ?? (piece.channels[0] as Float32Array));
      });
    },
    end: () => channels.map((channel) => channel.end()),
  };
}

interface Channel {
  setRate(rate: number): void;
  push(samples: Float32Array): void;
  end(): Int16Array;
}

function openChannel(): Channel {
  const full: Int16Array[] = [];
  let block = new Int16Array(BLOCK);
  let filled = 0;
  let resampler: Resampler | null = null;
  const put = (samples: Float32Array) => {
    for (let at = 0; at < samples.length; at += 1) {
      if (filled === BLOCK) {
        full.push(block);
        checkLength(full.length * BLOCK);
        block = new Int16Array(BLOCK);
        filled = 0;
      }
      const sample = Math.round((samples[at] as number) * 32_768);
      // NaN, which floats of a broken file hold, becomes silence.
      block[filled] = sample > 32_767 ? 32_767 : sample < -32_768 ? -32_768 : sample || 0;
      filled += 1;
    }
  };
  return {
    setRate(rate) {
      if (resampler) put(resampler.end());
      resampler = openResampler(rate);
    },
    push(samples) {
      if (resampler) put(resampler.push(samples));
    },
    end() {
      if (resampler) put(resampler.end());
      const whole = new Int16Array(full.length * BLOCK + filled);
      full.forEach((own, at) => {
        whole.set(own, at * BLOCK);
      });
      whole.set(block.subarray(0, filled), full.length * BLOCK);
      full.length = 0;
      return whole;
    },
  };
}

function checkChannels(count: number): void {
  if (count <= MOST_CHANNELS) return;
  throw new ModelError(
    `The recording has ${count} channels; more than ${MOST_CHANNELS} are not read.`,
    'Record agent and customer on a channel each, or mix them to one.',
  );
}

/** @throws ModelError where no recording has such a rate */
export function checkRate(rate: number): void {
  if (Number.isInteger(rate) && rate >= SLOWEST_RATE && rate <= FASTEST_RATE) return;
  throw new ModelError(
    `The recording's header gives ${rate} samples a second; only ${SLOWEST_RATE} to ${FASTEST_RATE} are read.`,
    'Its header is damaged: export the recording again from where it was made.',
  );
}

function checkLength(samples: number): void {
  if (samples <= MOST_HOURS * 3600 * SPEECH_RATE) return;
  throw new ModelError(
    `The recording is longer than ${MOST_HOURS} hours.`,
    'Cut it into pieces, a call each, and hand them in apart.',
  );
}
