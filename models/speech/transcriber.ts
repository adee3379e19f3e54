import type { SpeechAudio } from './audio/speech-audio';
import type { SpokenTranscript } from './spoken-transcript';

/** How far a recording is, in milliseconds of audio. */
export interface TranscribeProgress {
  stage: 'listening' | 'language' | 'recognizing' | 'speakers';
  done: number;
  total: number;
}

export interface TranscribeOptions {
  /** ISO 639-1, or `auto`: told from what is said; Chinese with a place or script, as zh-TW, is written as it is there */
  language: string;
  /** `split`: each channel a speaker; `mono`: channels are mixed and voices told apart; `auto`: by what the channels hold */
  channels: 'auto' | 'mono' | 'split';
  /** in which channel of the recording the agent is, from 0, where it is known */
  agentChannel?: number | null | undefined;
  /** who dialled, where it is known */
  direction?: 'inbound' | 'outbound' | 'internal' | null | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: TranscribeProgress) => void) | undefined;
}

/** Turns recordings into transcripts: opened once a process, for any number of recordings, several at once. */
export interface Transcriber {
  /** name of the weights: "whisper-base" */
  model: string;
  /** family: "whisper" */
  engine: string;
  /** ISO 639-1 */
  languages: readonly string[];
  /**
   * @throws ModelError for a language that the model does not know, or a channel that is not there; the signal's reason
   * when it aborts
   */
  transcribe(audio: SpeechAudio, options: TranscribeOptions): Promise<SpokenTranscript>;
  close(): Promise<void>;
}
