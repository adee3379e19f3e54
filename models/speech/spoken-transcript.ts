import type { Speaker } from '@/models/text/transcript';
import type { AudioSpan } from './audio/speech-audio';

/** A word of an utterance, in milliseconds since the recording began. */
export interface SpokenWord extends AudioSpan {
  /** with its punctuation, without spaces around it */
  text: string;
  /** characters (UTF-16) of the utterance's text at which it begins */
  at: number;
  /** 0 to 1 */
  confidence: number;
}

/** A turn as it was heard. */
export interface SpokenUtterance extends AudioSpan {
  speaker: Speaker;
  /** of the recording, from 0 */
  channel: number;
  text: string;
  /** 0 to 1: mean probability of the tokens */
  confidence: number;
  /** null where the engine gives no times of words */
  words: readonly SpokenWord[] | null;
}

/** Why something that an engine wrote was not kept. */
export type DropReason = 'no_speech' | 'unlikely' | 'repeated' | 'tone' | 'echo';

/** Text that an engine wrote and nobody said. */
export interface DroppedPiece extends AudioSpan {
  channel: number;
  text: string;
  why: DropReason;
}

/** What the channels of a recording are to each other. `same`: a mono recording stored as two channels. */
export type ChannelLayout = 'mono' | 'same' | 'two' | 'many';

/** By what it was told who is who. */
export type SpeakersBy = 'configuration' | 'greeting' | 'direction' | 'voices' | 'nothing';

/** What was said in a recording. */
export interface SpokenTranscript {
  /** ISO 639-1; '' where nothing was said */
  language: string;
  languageProbability: number | null;
  engine: string;
  model: string;
  parameters: Readonly<Record<string, string | number | boolean>>;
  durationMs: number;
  /** of the file, in words for people */
  format: string;
  warnings: readonly string[];
  layout: ChannelLayout;
  speakers: {
    by: SpeakersBy;
    /** that agent and customer are not the wrong way round, 0.5 to 1; null with `nothing` */
    confidence: number | null;
    /** in which channel the agent is (two channels); null otherwise */
    agentChannel: number | null;
  };
  /** in the order in which they began */
  utterances: readonly SpokenUtterance[];
  /** when somebody speaks, by channel (after the layout was told: one for `mono` and `same`) */
  speech: readonly (readonly AudioSpan[])[];
  dropped: readonly DroppedPiece[];
}
