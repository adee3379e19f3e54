import type { Embeddings } from '@/models/embeddings/open-embeddings';
import type { ExampleTable } from '../examples';
import type { Points } from './members';
import { seemEnglish } from './seem-english';
import type { TrainIntentOptions } from './train-options';

/** With fewer examples in their language, embeddings are not learned from. */
const LEAST_SHARE = 0.5;

export interface EmbeddedExamples {
  points: Points;
  /** Whether texts whose language is not said are embedded: those among the examples were in it. */
  unsaid: boolean;
}

/** The points of the examples that the embeddings can read; null where these are too few, or there are none. */
export async function embedExamples(
  { texts, languages }: ExampleTable,
  { embeddings, signal, onProgress }: TrainIntentOptions,
): Promise<EmbeddedExamples | null> {
  if (!embeddings) return null;
  const unsaid =
    embeddings.languages.includes('en') && seemEnglish(texts.filter((_, row) => !languages[row]));
  const places = Array.from(texts.keys()).filter((row) => {
    const language = languages[row];
    return language ? embeddings.languages.includes(language) : unsaid;
  });
  if (places.length < LEAST_SHARE * texts.length) return null;
  onProgress?.({ stage: 'embedding', share: 0 });
  const values = await embeddings.embed(
    places.map((row) => texts[row] as string),
    { signal },
  );
  return { points: spread(values, places, texts.length, embeddings), unsaid };
}

function spread(
  values: Float32Array,
  places: readonly number[],
  rows: number,
  { dimensions }: Embeddings,
): Points {
  const points: Points = {
    values: new Float32Array(rows * dimensions),
    dimensions,
    embedded: new Uint8Array(rows),
  };
  places.forEach((row, at) => {
    points.values.set(values.subarray(at * dimensions, (at + 1) * dimensions), row * dimensions);
    points.embedded[row] = 1;
  });
  return points;
}
