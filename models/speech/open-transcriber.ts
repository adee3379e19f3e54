import { ModelError } from '@/models/model-error';
import { openVad } from './audio/open-vad';
import type { SpeechAudio } from './audio/speech-audio';
import { openMoonshine } from './engines/moonshine/open-moonshine';
import type { SpeechEngine } from './engines/speech-engine';
import { openWhisper, type WhisperOptions } from './engines/whisper/open-whisper';
import type { SpokenTranscript } from './spoken-transcript';
import { transcribeAudio } from './transcribe-audio';

/** How far a recording is, in milliseconds of audio. */
export interface TranscribeProgress {
  stage: 'listening' | 'language' | 'recognizing' | 'speakers';
  done: number;
  total: number;
}

export interface TranscribeOptions {
  /** ISO 639-1, or `auto`: told from what is said */
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

/**
 * Opens weights of a recognizer (by their name: whisper-…, moonshine-…) with what stands around it: finding speech,
 * cutting it into windows, telling the language, guarding against invented text, telling speakers apart.
 * @throws ModelError where `weights` does not hold them
 */
export async function openTranscriber({
  weights,
  model,
  threads,
  device,
}: {
  /** folder of the weights */
  weights: string;
  model: string;
  threads?: number | undefined;
  device?: WhisperOptions['device'] | undefined;
}): Promise<Transcriber> {
  const engine = await openEngine(weights, model, { threads, device });
  const vad = await openVad();
  return {
    model,
    engine: engine.name,
    languages: engine.languages,
    async transcribe(audio, options) {
      requireLanguage(options.language, model, engine.languages);
      return transcribeAudio({ engine, vad, model }, audio, options);
    },
    async close() {
      await Promise.all([engine.close(), vad.close()]);
    },
  };
}

function openEngine(
  folder: string,
  model: string,
  { threads, device }: { threads: number | undefined; device: WhisperOptions['device'] | undefined },
): Promise<SpeechEngine> {
  if (model.startsWith('moonshine')) return openMoonshine(folder, { threads });
  return openWhisper(folder, { ...(threads ? { threads } : {}), ...(device ? { device } : {}) });
}

function requireLanguage(language: string, model: string, languages: readonly string[]): void {
  if (language === 'auto' || languages.includes(language)) return;
  const known = languages.length > 12 ? `${languages.length} others` : languages.join(', ');
  throw new ModelError(
    `${model} does not understand the language "${language}", but ${known}.`,
    'Choose another model (whisper-base understands 99 languages), or set the language to auto.',
  );
}
