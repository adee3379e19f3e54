import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { z } from 'zod';
import { ModelError } from '@/models/model-error';
import { readMetadata } from '@/models/onnx/onnx-format';
import { batchesOf } from '@/models/onnx/sparse-batches';
import { LANGUAGES, type Transcript } from '@/models/text/transcript';
import { unpackVocabulary } from '@/models/text/vocabulary';
import { hideMasks } from './features/hide-masks';
import { SentimentFeatures } from './features/sentiment-features';
import { readSentiment } from './read-sentiment';
import { SENTIMENTS } from './sentiment';
import { type SentimentCard, sentimentCard } from './sentiment-card';
import type { SentimentReading } from './sentiment-reading';
import type { Probabilities, TextSentiment } from './text-sentiment';

export interface SentimentModel extends TextSentiment {
  /** The sentiment of a call, utterance by utterance. */
  read(transcript: Transcript): Promise<SentimentReading>;
  close(): Promise<void>;
}

/** The weights that are part of the project. */
const SHIPPED_WEIGHTS = new URL('./weights/sentiment.onnx', import.meta.url);

/**
 * Opens a model of sentiment for reading on one core; open one in each thread.
 *
 * @param onnx the bytes of its file; the shipped model where absent
 * @throws ModelError where the bytes are no such model
 */
export async function openSentiment(onnx?: Uint8Array): Promise<SentimentModel> {
  const bytes = onnx ?? (await readFile(SHIPPED_WEIGHTS));
  const { card, features } = readParts(bytes);
  const session = await InferenceSession.create(bytes, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  }).catch((cause: unknown) => {
    throw notAModel(cause);
  });
  const known = new Set(features.languages);
  const model: SentimentModel = {
    card,
    async classify(texts) {
      const asked = texts.map(({ text, language }) => ({
        text,
        language: known.has(language) ? language : (features.languages[0] ?? 'en'),
      }));
      const all = new Float32Array(texts.length * SENTIMENTS.length);
      for (const { rows, width, places, values } of batchesOf(features.readAll(asked))) {
        const said = await session.run({
          places: new Tensor('int32', places, [rows.length, width]),
          values: new Tensor('float32', values, [rows.length, width]),
        });
        const probabilities = said.probabilities?.data as Float32Array;
        rows.forEach((row, at) => {
          const from = at * SENTIMENTS.length;
          all.set(probabilities.subarray(from, from + SENTIMENTS.length), row * SENTIMENTS.length);
        });
      }
      return texts.map(({ text }, row) => {
        if (!SOMETHING_SAID.test(hideMasks(text))) return NOTHING_SAID;
        const from = row * SENTIMENTS.length;
        return [all[from] as number, all[from + 1] as number, all[from + 2] as number];
      });
    },
    read: (transcript) => readSentiment(model, transcript),
    close: () => session.release(),
  };
  return model;
}

/** A letter or a sign with a meaning; figures and points alone tell nothing of how somebody feels. */
const SOMETHING_SAID = /[\p{L}\p{So}!?！？]|[:;=][-']?[()]/u;
const NOTHING_SAID: Probabilities = [0.01, 0.98, 0.01];

const packedVocabularies = z.partialRecord(z.enum(LANGUAGES), z.unknown());

function readParts(bytes: Uint8Array): { card: SentimentCard; features: SentimentFeatures } {
  try {
    const card = sentimentCard.parse(JSON.parse(readMetadata(bytes, 'card') ?? 'null'));
    const packed = packedVocabularies.parse(JSON.parse(readMetadata(bytes, 'vocabulary') ?? 'null'));
    // The blocks of features stand in the order of the card.
    const vocabularies = new Map(
      card.languages.map(({ language }) => [language, unpackVocabulary(packed[language])]),
    );
    return { card, features: new SentimentFeatures(vocabularies) };
  } catch (cause) {
    throw notAModel(cause);
  }
}

function notAModel(cause: unknown): ModelError {
  return new ModelError(
    'This is no sentiment model of this version of Callcast.',
    'Train it again: callcast sentiment train --model DIR --input FILE.',
    { cause },
  );
}
