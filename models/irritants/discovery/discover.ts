import { foldText } from '../rules/fold-text';
import { conceptHits } from './concept-hits';
import { CONCEPTS } from './concepts';
import type { Concept } from './concepts/concept';
import { describeTopics } from './describe-topics';
import { joinGroups } from './join-groups';
import { trainOneVersusRest } from './one-versus-rest';
import { phraseTable } from './phrase-table';
import { readersOf } from './readers-of';
import { featurePhrases, rarities, remarkFeatures, sizeOf } from './remark-features';
import { conceptSeeds, groupSeeds } from './seeds';
import { badSignScores, tellingPhrases, tellingRemarks } from './telling-remarks';
import type { Discovery, Remark } from './topic';

export interface DiscoverOptions {
  seed?: number;
  /** What is known of complaints in general; [] to let the calls alone speak. */
  concepts?: readonly Concept[];
  /** Groups looked for among remarks that hint at no concept. */
  groups?: number;
  /** Remarks of the smallest topic. */
  least?: number;
  /** Sentence embeddings, remarks × dimensions, each 1 long, where they are present; else vectors made of the corpus. */
  vectors?: Float32Array;
  signal?: AbortSignal;
  /** From 0 to 1, with what is being done. */
  onProgress?: (share: number, doing: string) => void;
}

const SOFTNESS = 1;
const GROUPS_BESIDE_CONCEPTS = 8;
const GROUPS_ALONE = 15;

/**
 * Finds what customers complain of: phrases over-represented in calls with bad signs, grouped into topics.
 *
 * Remarks of bad calls that contain such a phrase, or words of a concept, are given first guesses (the concepts they hint
 * at; groups by word vectors for the rest). One logistic regression a topic then learns the words that go with them, which
 * moves remarks to where their words belong and leaves those aside that belong nowhere. The same seed gives the same topics.
 *
 * @throws the signal's reason when canceled.
 */
export async function discoverTopics(
  remarks: readonly Remark[],
  options: DiscoverOptions = {},
): Promise<Discovery> {
  const step = stepper(options);
  await step(0, 'counting phrases');
  const table = phraseTable(remarks, Math.max(3, Math.round(remarks.length / 50_000)));
  await step(0.3, 'comparing calls with bad signs to the others');
  const scores = badSignScores(table, remarks);
  const concepts = options.concepts ?? CONCEPTS;
  const hits = conceptHits(remarks, concepts);
  const rows = tellingRemarks(table, remarks, scores, hits);
  const sizes = Uint32Array.from(remarks, ({ text }) => sizeOf(foldText(text).codes));
  const features = featurePhrases(table);
  const matrix = remarkFeatures(table, features, rows, sizes);
  await step(0.45, 'grouping');
  const seed = options.seed ?? 1;
  const guesses = groupSeeds(matrix, conceptSeeds(rowsOf(hits, rows, concepts.length), concepts), {
    groups: options.groups ?? (concepts.length > 0 ? GROUPS_BESIDE_CONCEPTS : GROUPS_ALONE),
    seed,
    vectors: options.vectors ? rowsOf(options.vectors, rows, options.vectors.length / remarks.length) : null,
    signal: options.signal,
  });
  const seeds = joinGroups(guesses, matrix);
  await step(0.65, 'learning topics');
  const classes = seeds.classes.length;
  const model = trainOneVersusRest(matrix, seeds.targets, {
    classes,
    softness: SOFTNESS,
    seed,
    signal: options.signal,
  });
  await step(0.9, 'describing topics');
  const phrases = Array.from(features, (id) => table.phrases[id] ?? '');
  const readers = readersOf(model, phrases, rarities(table, features));
  const candidates = readers.map((reader, k) => ({ reader, concept: seeds.classes[k] ?? null }));
  const topics = describeTopics(candidates, { remarks, rows, table, least: options.least ?? 10 });
  await step(1, 'done');
  return { topics, phrases: tellingPhrases(table, scores) };
}

/** Reports, lets other work of the process in, and stops where it was canceled. */
function stepper({ signal, onProgress }: DiscoverOptions): (share: number, doing: string) => Promise<void> {
  return async (share, doing) => {
    onProgress?.(share, doing);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  };
}

function rowsOf(matrix: Float32Array, rows: Uint32Array, width: number): Float32Array {
  const chosen = new Float32Array(rows.length * width);
  rows.forEach((row, at) => {
    chosen.set(matrix.subarray(row * width, (row + 1) * width), at * width);
  });
  return chosen;
}
