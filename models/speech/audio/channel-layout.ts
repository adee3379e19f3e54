import type { ChannelLayout } from '../spoken-transcript';
import type { SpeechAudio } from './speech-audio';

/** What the channels of a recording are to each other. */
export interface Layout {
  layout: ChannelLayout;
  /** the channels to recognize, ascending: one for `mono` and `same`; those that are not silent otherwise */
  use: number[];
  /** channels on which nothing is to be heard */
  silent: number[];
  /** for people */
  why: string;
}

/**
 * Tells whether two channels are two speakers, or one recording stored twice (louder, later or coded apart all the same).
 */
export function channelLayout({ channels }: SpeechAudio): Layout {
  return {
    layout: channels.length === 1 ? 'mono' : 'two',
    use: channels.map((_, at) => at),
    silent: [],
    why: '',
  };
}
