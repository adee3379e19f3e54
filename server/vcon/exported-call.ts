import type { Speaker } from '@/models/text/transcript';
import type { CallRecord } from '@/server/calls/call-record';

/** A word with its place in the masked text (characters, UTF-16) and its times in milliseconds. */
export interface ExportedWord {
  start: number;
  end: number;
  startMs: number;
  endMs: number;
  /** 0 to 1 */
  confidence: number | null;
}

export interface ExportedTurn {
  speaker: Speaker;
  /** masked */
  text: string;
  startMs: number | null;
  endMs: number | null;
  confidence: number | null;
  words: readonly ExportedWord[];
  /** where the text is masked: type, first character (UTF-16), end exclusive */
  masks: readonly (readonly [type: string, start: number, end: number])[];
  /** intents that the source gave it, by their codes */
  labels: readonly string[];
}

export interface ExportedTranscript {
  language: string;
  engine: string;
  model: string;
  settings: string;
  /** kinds of especially protected content */
  sensitive: readonly string[];
  turns: readonly ExportedTurn[];
}

/** All of a call that leaves the house. */
export interface ExportedCall {
  record: CallRecord;
  /** when what is exported came to be as it is */
  storedAt: Date;
  /** makes the UUID: nobody else's call has the same, a corrected one has another */
  seed: string;
  /** null: there is none */
  transcript: ExportedTranscript | null;
}
