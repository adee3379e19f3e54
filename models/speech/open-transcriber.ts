import { ModelError } from '@/models/model-error';
import { openVad } from './audio/open-vad';
import { openMoonshine } from './engines/moonshine/open-moonshine';
import type { SpeechEngine } from './engines/speech-engine';
import { openWhisper, type WhisperOptions } from './engines/whisper/open-whisper';
import { languageOf } from './language-of';
import { transcribeAudio } from './transcribe-audio';
import type { Transcriber } from './transcriber';

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
  if (language === 'auto' || languages.includes(languageOf(language))) return;
  const known = languages.length > 12 ? `${languages.length} others` : languages.join(', ');
  throw new ModelError(
    `${model} does not understand the language "${language}", but ${known}.`,
    'Choose another model (whisper-base understands 99 languages), or set the language to auto.',
  );
}
