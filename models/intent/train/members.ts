import { type LinearModel, scoreRows, trainSupportVectors } from '@/models/linear/support-vectors';
import type { SparseRows } from '@/models/text/vectorizer';
import { type Vocabulary, vocabularyOf } from '@/models/text/vocabulary';
import { intentVectorizer } from '../intent-vectorizer';
import { networkScores, type TextNetwork, trainTextNetwork } from '../network/train-network';

/** Sentence embeddings of texts, a row each; rows of texts that are not embedded are zero and not `embedded`. */
export interface Points {
  values: Float32Array;
  dimensions: number;
  embedded: Uint8Array;
}

/** What the members of a classifier learn from. */
export interface Lessons {
  texts: readonly string[];
  truth: Int32Array;
  classes: number;
  points: Points | null;
}

/** Those who give an opinion on a text: two that read n-grams, two that read sentence embeddings. */
export interface Members {
  vocabulary: Vocabulary;
  linear: LinearModel;
  network: TextNetwork;
  /** null without embeddings */
  embedded: { linear: LinearModel; network: TextNetwork } | null;
}

export interface MemberOptions {
  seed: number;
  signal?: AbortSignal | undefined;
  /** Told the share that is done, 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** Cost of a wrong example, by what is read. */
const NGRAM_COST = 0.5;
const POINT_COST = 3;
/** Points of length 1 are longer to the networks, whose rates were set for n-grams. */
export const POINT_SCALE = 2;
const NGRAM_NETWORK = { hidden: 128, epochs: 12, dropFeatures: 0.6, dropHidden: 0.3 };
const POINT_NETWORK = { hidden: 256, epochs: 10, dropFeatures: 0, dropHidden: 0.4 };
/** From so many texts on, n-grams of a single text are left out. */
const MANY_TEXTS = 20_000;

/** Trains all members on the same lessons. */
export async function trainMembers(lessons: Lessons, options: MemberOptions): Promise<Members> {
  const { texts, truth, classes, points } = lessons;
  const { seed, signal, onProgress } = options;
  const part = points ? 0.4 : 0.8;
  const vocabulary = vocabularyOf(texts, { minTexts: texts.length > MANY_TEXTS ? 2 : 1 });
  const rows = intentVectorizer(vocabulary).readAll(texts);
  const linear = trainSupportVectors(rows, truth, { classes, cost: NGRAM_COST, seed, signal });
  onProgress?.(0.2);
  const network = await trainTextNetwork(rows, truth, {
    ...NGRAM_NETWORK,
    classes,
    seed,
    signal,
    onEpoch: (done) => onProgress?.(0.2 + (part * done) / NGRAM_NETWORK.epochs),
  });
  if (!points) return { vocabulary, linear, network, embedded: null };
  const embedded = await trainOnPoints(points, truth, classes, {
    seed,
    signal,
    onProgress: (share) => onProgress?.(0.6 + 0.4 * share),
  });
  return { vocabulary, linear, network, embedded };
}

async function trainOnPoints(
  points: Points,
  truth: Int32Array,
  classes: number,
  { seed, signal, onProgress }: MemberOptions,
): Promise<NonNullable<Members['embedded']>> {
  const places = placesOf(points.embedded);
  const labels = Int32Array.from(places, (place) => truth[place] as number);
  const rows = pointRows(points, places);
  const linear = trainSupportVectors(rows, labels, {
    classes,
    cost: POINT_COST / POINT_SCALE ** 2,
    seed,
    signal,
  });
  onProgress?.(0.2);
  const network = await trainTextNetwork(rows, labels, {
    ...POINT_NETWORK,
    classes,
    seed,
    signal,
    onEpoch: (done) => onProgress?.(0.2 + (0.8 * done) / POINT_NETWORK.epochs),
  });
  return { linear, network };
}

/** The members' scores of texts, rows × classes each: n-grams' two, then the embeddings' two (zero where not embedded). */
export function memberScores(
  { vocabulary, linear, network, embedded }: Members,
  texts: readonly string[],
  points: Points | null,
): Float32Array[] {
  const rows = intentVectorizer(vocabulary).readAll(texts);
  const scores = [scoreRows(linear, rows), networkScores(network, rows)];
  if (!embedded || !points) return scores;
  const all = pointRows(points, placesOf(points.embedded.slice().fill(1)));
  return [...scores, scoreRows(embedded.linear, all), networkScores(embedded.network, all)];
}

function placesOf(embedded: Uint8Array): Int32Array {
  return Int32Array.from(embedded.keys()).filter((place) => embedded[place] === 1);
}

/** Points as the members read them. */
function pointRows({ values, dimensions }: Points, places: Int32Array): SparseRows {
  const rows = places.length;
  const cells = new Float32Array(rows * dimensions);
  places.forEach((place, row) => {
    for (let axis = 0; axis < dimensions; axis += 1) {
      cells[row * dimensions + axis] = POINT_SCALE * (values[place * dimensions + axis] as number);
    }
  });
  return {
    rows,
    columns: dimensions,
    starts: Int32Array.from({ length: rows + 1 }, (_, row) => row * dimensions),
    indices: Int32Array.from({ length: rows * dimensions }, (_, cell) => cell % dimensions),
    values: cells,
  };
}

/** The points at these places, in this order. */
export function pointsAt(points: Points, places: Int32Array): Points {
  const { dimensions } = points;
  const values = new Float32Array(places.length * dimensions);
  places.forEach((place, row) => {
    values.set(points.values.subarray(place * dimensions, (place + 1) * dimensions), row * dimensions);
  });
  return {
    dimensions,
    values,
    embedded: Uint8Array.from(places, (place) => points.embedded[place] as number),
  };
}
