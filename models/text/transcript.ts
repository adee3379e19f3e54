/** The languages every step works in from the first day; others are read with the same rules where they are cheap. */
export const LANGUAGES = ['en', 'nl', 'de', 'it', 'zh-TW', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export const SPEAKERS = ['customer', 'agent', 'ivr', 'unknown'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** One turn of one speaker. */
export interface Utterance {
  speaker: Speaker;
  /** milliseconds since the call began; null where the source has no times */
  startMs: number | null;
  endMs: number | null;
  text: string;
}

/** What was said in a call, in order. */
export interface Transcript {
  language: Language;
  utterances: readonly Utterance[];
}

/** A place in a transcript: characters (UTF-16) `start` to `end`, exclusive, of the utterance at `utterance` (from 0). */
export interface TextSpan {
  utterance: number;
  start: number;
  end: number;
}
