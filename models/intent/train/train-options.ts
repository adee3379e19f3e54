import type { Embeddings } from '@/models/embeddings/open-embeddings';

export interface TrainingProgress {
  stage: 'embedding' | 'checking' | 'training';
  /** of the whole training, 0 to 1 */
  share: number;
}

export interface TrainIntentOptions {
  seed: number;
  /** Sentence embeddings to read besides n-grams, where the examples are in their language; null or absent: none. */
  embeddings?: Embeddings | null | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: TrainingProgress) => void) | undefined;
}
