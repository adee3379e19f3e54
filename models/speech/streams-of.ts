import { ModelError } from '@/models/model-error';
import { channelLayout } from './audio/channel-layout';
import type { SpeechAudio } from './audio/speech-audio';
import type { ChannelLayout } from './spoken-transcript';

/** One stretch of sound to be recognized from beginning to end. */
export interface Stream {
  /** of the recording, from 0; 0 for one that was mixed */
  channel: number;
  samples: Int16Array;
}

export interface Streams {
  layout: ChannelLayout;
  streams: readonly Stream[];
  warnings: readonly string[];
}

/** What of a recording is recognized. @throws ModelError for an agent's channel that is not there */
export function streamsOf(
  audio: SpeechAudio,
  { channels, agentChannel }: { channels: 'auto' | 'mono' | 'split'; agentChannel: number | null },
): Streams {
  const count = audio.channels.length;
  if (count > 1 && agentChannel !== null && agentChannel >= count) {
    throw new ModelError(
      `The agent is said to be in channel ${agentChannel + 1}, and the recording has ${count}.`,
      'Correct the channel of the agent, or leave it out: it is told from what is said.',
    );
  }
  const { layout, use, why } = channelLayout(audio);
  const streams = use.map((channel) => ({ channel, samples: audio.channels[channel] as Int16Array }));
  if (channels === 'split' && count > 1) {
    return {
      layout: count === 2 ? 'two' : 'many',
      streams: layout === 'same' ? allOf(audio) : streams,
      warnings: layout === 'same' ? [`${why} They were taken as a speaker each, as was asked for.`] : [],
    };
  }
  if (channels === 'mono' && use.length > 1) {
    const mixed = { channel: 0, samples: mixOf(streams) };
    return { layout: 'mono', streams: [mixed], warnings: [] };
  }
  const one = layout === 'mono' || layout === 'same';
  return { layout, streams, warnings: one && agentChannel !== null ? [oneChannel(why)] : [] };
}

function allOf(audio: SpeechAudio): Stream[] {
  return audio.channels.map((samples, channel) => ({ channel, samples }));
}

function oneChannel(why: string): string {
  return `${why} Which voice is the agent's was told from what they say, not from the channel.`;
}

function mixOf(streams: readonly Stream[]): Int16Array {
  const [first] = streams;
  return Int16Array.from({ length: first?.samples.length ?? 0 }, (_, at) =>
    Math.max(
      -32_768,
      Math.min(
        32_767,
        streams.reduce((sum, { samples }) => sum + (samples[at] as number), 0),
      ),
    ),
  );
}
