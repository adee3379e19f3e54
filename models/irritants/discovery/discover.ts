import { foldText } from '../rules/fold-text';
import { conceptHits } from './concept-hits';
import { CONCEPTS } from './concepts';
import type { Concept } from './concepts/concept';
import { describeTopics } from './describe-topics';
import { joinGroups } from './join-groups';
import { trainOneVersusRest } from './one-versus-rest';
import { type PhraseTable, phraseTable } from './phrase-table';
import { readersOf } from './readers-of';
import { featurePhrases, rarities, remarkFeatures, sizeOf } from './remark-features';
import { conceptSeeds, groupSeeds, type Seeds } from './seeds';
import { rowCount, type SparseRows, stacked } from './sparse-rows';
import { standingOut } from './stands-out';
import { badSignScores, tellingPhrases, tellingRemarks } from './telling-remarks';
import type { Discovery, Remark, Topic } from './topic';

export interface DiscoverOptions {
  seed?: number;
  /** What is known of complaints in general; [] to let the calls alone speak. */
  concepts?: readonly Concept[];
  /** Groups looked for among remarks that hint at no concept. */
  groups?: number;
  /** Remarks of the smallest topic; 10. */
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
const LEAST_REMARKS = 10;

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
  const ownHits = rowsOf(hits, rows, concepts.length);
  const vectors = options.vectors && rowsOf(options.vectors, rows, options.vectors.length / remarks.length);
  const seeds = firstGuesses(matrix, ownHits, concepts, { ...options, vectors });
  await step(0.65, 'learning topics');
  const others = contentRemarks(remarks, rows.length);
  const training = stacked(matrix, remarkFeatures(table, features, others, sizes));
  const readers = learnReaders(training, seeds, table, features, options);
  await step(0.9, 'describing topics');
  const candidates = standingOut(
    readers.map((reader, k) => ({ reader, concept: seeds.classes[k] ?? null })),
    remarks,
  );
  const topics = describeTopics(candidates, { remarks, rows, table, least: options.least ?? LEAST_REMARKS });
  await step(1, 'done');
  return { topics, phrases: tellingPhrases(table, scores) };
}

function firstGuesses(
  matrix: SparseRows,
  hits: Float32Array,
  concepts: readonly Concept[],
  options: Omit<DiscoverOptions, 'vectors'> & { vectors: Float32Array | undefined },
): Seeds {
  const guesses = groupSeeds(matrix, conceptSeeds(hits, concepts), {
    groups: options.groups ?? (concepts.length > 0 ? GROUPS_BESIDE_CONCEPTS : GROUPS_ALONE),
    seed: options.seed ?? 1,
    vectors: options.vectors ?? null,
    signal: options.signal,
  });
  return joinGroups(guesses, matrix);
}

/** Remarks beyond those with a first guess are of no topic: they teach what is said without any complaint. */
function learnReaders(
  training: SparseRows,
  seeds: Seeds,
  table: PhraseTable,
  features: Uint32Array,
  options: DiscoverOptions,
): Topic['reader'][] {
  const classes = seeds.classes.length;
  const targets = new Float32Array(rowCount(training) * classes);
  targets.set(seeds.targets);
  const model = trainOneVersusRest(training, targets, {
    classes,
    softness: SOFTNESS,
    seed: options.seed ?? 1,
    signal: options.signal,
  });
  const phrases = Array.from(features, (id) => table.phrases[id] ?? '');
  return readersOf(model, phrases, rarities(table, features));
}

/** Some remarks of calls without bad signs, evenly spread, at most so many. */
function contentRemarks(remarks: readonly Remark[], most: number): Uint32Array {
  const content = Uint32Array.from(remarks.keys()).filter((row) => remarks[row]?.bad === false);
  const step = Math.max(1, Math.ceil(content.length / Math.max(most, 1)));
  return remarks.some(({ bad }) => bad) ? content.filter((_, at) => at % step === 0) : new Uint32Array(0);
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
