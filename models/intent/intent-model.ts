import { InferenceSession } from 'onnxruntime-node';
import type { Embeddings } from '@/models/embeddings/open-embeddings';
import { ModelError } from '@/models/model-error';
import { readMetadata } from '@/models/onnx/onnx-format';
import type { Language, Transcript } from '@/models/text/transcript';
import type { CallReading } from './call-reading';
import { type IntentManifest, intentManifest, MANIFEST_KEY } from './file/manifest';
import type { IntentCard } from './intent-card';
import { type Classified, classifyTexts } from './read/classify-texts';
import { readCall } from './read/read-call';
import { Reader } from './read/reader';

export type { Classified } from './read/classify-texts';

/** A text to classify. */
export interface TextToClassify {
  text: string;
  language?: Language | undefined;
}

/** A trained classifier of intents, open for reading. */
export interface IntentModel {
  card: IntentCard;
  /** The score from which a label is told. */
  threshold: number;
  labels: readonly string[];
  /** Weights of the embeddings that it reads besides n-grams now; null: n-grams alone. */
  embeddings: string | null;
  /** What each text is about, in their order. */
  classify(texts: readonly TextToClassify[]): Promise<Classified[]>;
  /** What a call is about: what its customers said, turn by turn, put together. */
  readCall(transcript: Transcript): Promise<CallReading>;
  /** Frees its memory. */
  close(): Promise<void>;
}

export interface OpenIntentOptions {
  /** The embeddings it was trained on: without them, or with others, it reads n-grams alone, a little less surely. */
  embeddings?: Embeddings | null | undefined;
  /** In place of the threshold that the training chose. */
  threshold?: number | null | undefined;
}

/**
 * Opens a classifier that trainIntent made, to read on one core: each thread opens its own from the same bytes.
 * @throws ModelError where the bytes are no classifier of this version
 */
export async function openIntentModel(
  bytes: Uint8Array,
  { embeddings = null, threshold = null }: OpenIntentOptions = {},
): Promise<IntentModel> {
  const manifest = readManifest(bytes);
  const session = await InferenceSession.create(bytes, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const used = embeddings && embeddings.name === manifest.embeddings?.name ? embeddings : null;
  const reader = new Reader(bytes, manifest, session, used, threshold);
  return {
    card: manifest.card,
    threshold:
      threshold ?? (used && manifest.embeddings ? manifest.embeddings.threshold : manifest.threshold),
    labels: manifest.labels,
    embeddings: used?.name ?? null,
    classify: (texts) => classifyTexts(reader, texts),
    readCall: (transcript) => readCall(reader, transcript),
    close: () => session.release(),
  };
}

function readManifest(bytes: Uint8Array): IntentManifest {
  const hint = 'Train it again with this version.';
  let json: string | undefined;
  try {
    json = readMetadata(bytes, MANIFEST_KEY);
  } catch (cause) {
    throw new ModelError('This is no ONNX file.', hint, { cause });
  }
  const parsed = intentManifest.safeParse(json === undefined ? undefined : JSON.parse(json));
  if (!parsed.success) throw new ModelError('This file is no classifier of intents of this version.', hint);
  return parsed.data;
}
