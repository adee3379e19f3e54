/** A piece of speech of one channel to be recognized: mono, 16 kHz, -1..1, no longer than the engine's `longestSeconds`. */
export interface SpeechWindow {
  samples: Float32Array;
  /** ISO 639-1; null: the engine tells */
  language: string | null;
}

/** A word with its time in the window. */
export interface HeardWord {
  /** as it stands in the text, with the punctuation that belongs to it, without spaces around it */
  text: string;
  /** seconds from the beginning of the window */
  start: number;
  end: number;
  /** mean probability of its tokens, 0 to 1 */
  confidence: number;
}

/** A stretch of text that the engine heard in a window, in order. */
export interface HeardPiece {
  text: string;
  /** seconds from the beginning of the window */
  start: number;
  end: number;
  /** null where the engine gives none */
  words: readonly HeardWord[] | null;
  /** mean natural logarithm of the tokens' probabilities: near 0 is sure, under -1 is guessing */
  logProbability: number;
}

/** What an engine made of one window. */
export interface Heard {
  language: string;
  pieces: readonly HeardPiece[];
  /** the engine's own probability that nobody speaks, 0 to 1; null where it has none */
  noSpeech: number | null;
  /** whether it was cut because it went round in circles */
  looped: boolean;
}

export interface LanguageGuess {
  /** ISO 639-1 */
  language: string;
  probability: number;
}

/**
 * A recognizer, opened once a process. `hear` may be called many times at once, by several calls: an engine gathers the
 * windows that wait and computes them together. Memory does not grow with what was heard.
 */
export interface SpeechEngine {
  /** family: "whisper", "moonshine" */
  name: string;
  /** name of the weights: "whisper-base" */
  model: string;
  /** what shapes the result, for provenance */
  parameters: Readonly<Record<string, string | number | boolean>>;
  /** ISO 639-1 of what it understands */
  languages: readonly string[];
  longestSeconds: number;
  hasWordTimes: boolean;
  /** The likeliest first. */
  detectLanguage(
    samples: Float32Array,
    options?: { signal?: AbortSignal | undefined },
  ): Promise<LanguageGuess[]>;
  /** @throws the signal's reason when it aborts */
  hear(window: SpeechWindow, options?: { signal?: AbortSignal | undefined }): Promise<Heard>;
  close(): Promise<void>;
}
