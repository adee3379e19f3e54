import { stat } from 'node:fs/promises';
import path from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import { ModelError } from '@/models/model-error';
import { SPEECH_RATE } from '../../audio/speech-audio';
import type { Heard, SpeechEngine } from '../speech-engine';
import { type DecodedTokens, decodeBatch } from './decode-batch';
import { openVocabulary, type Vocabulary } from './vocabulary';
import { WindowQueue } from './window-queue';

const ENCODER = 'encoder_model.onnx';
const DECODER = 'decoder_model_merged.onnx';
/** Shorter ones give the encoder nothing to see. */
const SHORTEST_SAMPLES = SPEECH_RATE / 4;

/**
 * Moonshine for English (Jeffries et al., "Moonshine: Speech Recognition for Live Transcription and Voice Commands",
 * arXiv 2410.15608, 2024) from a folder that holds encoder_model.onnx and decoder_model_merged.onnx. Its work grows with
 * the length of a window, not with 30 seconds each time. It writes punctuation and case, and no times of words.
 * @throws ModelError where they are missing
 */
export async function openMoonshine(
  folder: string,
  { threads = 2 }: { threads?: number | undefined } = {},
): Promise<SpeechEngine> {
  const model = path.basename(path.resolve(folder));
  const [encoder, decoder] = await Promise.all(
    [ENCODER, DECODER].map((file) => openSession(folder, file, threads)),
  );
  if (!encoder || !decoder) throw new Error('two sessions were asked for');
  const vocabulary = await openVocabulary();
  const queue = new WindowQueue<DecodedTokens>((windows, signal) =>
    decodeBatch({ encoder, decoder }, windows, { sampleRate: SPEECH_RATE, signal }),
  );
  return {
    name: 'moonshine',
    model,
    parameters: { decoding: 'greedy' },
    languages: ['en'],
    longestSeconds: 25,
    hasWordTimes: false,
    detectLanguage: async () => [{ language: 'en', probability: 1 }],
    async hear({ samples }, { signal } = {}) {
      signal?.throwIfAborted();
      if (samples.length < SHORTEST_SAMPLES) return heardOf(null, vocabulary, 0);
      return heardOf(await queue.add(samples, signal), vocabulary, samples.length / SPEECH_RATE);
    },
    async close() {
      await queue.close();
      await Promise.all([encoder.release(), decoder.release()]);
    },
  };
}

function heardOf(tokens: DecodedTokens | null, vocabulary: Vocabulary, seconds: number): Heard {
  const text = tokens ? vocabulary.textOf(tokens.ids) : '';
  const pieces =
    tokens && text !== ''
      ? [{ text, start: 0, end: seconds, words: null, logProbability: tokens.logProbability }]
      : [];
  return { language: 'en', pieces, noSpeech: null, looped: tokens?.looped ?? false };
}

async function openSession(folder: string, file: string, threads: number): Promise<InferenceSession> {
  const place = path.join(folder, file);
  const hint = 'Get it with "npx callcast models pull moonshine-tiny-en".';
  if (!(await stat(place).catch(() => null))) {
    throw new ModelError(`There is no Moonshine in ${folder}: ${file} is missing.`, hint);
  }
  try {
    return await InferenceSession.create(place, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
    });
  } catch (cause) {
    throw new ModelError(`${place} cannot be opened: it is damaged, or no ONNX model.`, hint, { cause });
  }
}
