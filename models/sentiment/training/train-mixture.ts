import type { LinearModel } from '@/models/linear/support-vectors';
import type { Language } from '@/models/text/transcript';
import type { SparseRows } from '@/models/text/vectorizer';
import type { Vocabulary } from '@/models/text/vocabulary';
import { type LanguageBlock, SentimentFeatures } from '../features/sentiment-features';
import { CLOSED, EXPERTS, FIRST_GATE, SCORES } from '../mixture';
import { type LabelledText, SENTIMENTS } from '../sentiment';
import { sentimentVocabulary } from './sentiment-vocabulary';
import { trainExpert } from './train-expert';

/** Texts of one language: what people labelled, by kind (at most two), and talk with a service. */
export interface LanguageTexts {
  language: Language;
  kinds: { name: string; examples: readonly LabelledText[] }[];
  /** Talk with a service, the most telling first: the gate and the first expert learn from it. Empty: no expert for it. */
  talk: readonly LabelledText[];
}

export interface MixtureOptions {
  /** N-grams kept for each language. */
  vocabulary: number;
  /** Costs of the support vector machines to choose from: the one that makes texts left out most likely is taken. */
  costs: readonly number[];
  seed: number;
  signal?: AbortSignal | undefined;
}

export interface Mixture {
  vocabularies: Map<Language, Vocabulary>;
  model: LinearModel;
}

/** Of the experts for service talk; their texts are many and of many kinds. */
const SERVICE_COSTS = [0.2];
const GATE_COSTS = [0.4];
const VOCABULARY_TALK = 1200;

export const MIXTURE_OPTIONS: MixtureOptions = {
  vocabulary: 40_000,
  costs: [0.1, 0.2, 0.4],
  seed: 1,
};

/**
 * Trains the experts of every language and their gate.
 *
 * @param tones labelled texts of any language: from these the experts for service talk learn, from tone alone where the
 *   text is in another language, so that they hold in languages nobody labelled
 */
export function trainMixture(
  languages: readonly LanguageTexts[],
  tones: readonly LabelledText[],
  options: MixtureOptions = MIXTURE_OPTIONS,
): Mixture {
  const vocabularies = new Map(
    languages.map(({ language, kinds, talk }) => [
      language,
      sentimentVocabulary(vocabularyTexts(kinds, talk), options.vocabulary),
    ]),
  );
  const features = new SentimentFeatures(vocabularies);
  const model: LinearModel = {
    columns: features.columns,
    classes: SCORES,
    weights: new Float32Array(features.columns * SCORES),
    bias: new Float32Array(SCORES),
  };
  languages.forEach((texts, at) => {
    options.signal?.throwIfAborted();
    const block = features.blocks[at] as LanguageBlock;
    if (texts.talk.length > 0) {
      const rows = [...tones, ...texts.talk];
      const service = trainExpert(
        serviceRows(features, rows, block),
        rows.map(({ label }) => label),
        { classes: SENTIMENTS.length, folds: 3, ...options, costs: SERVICE_COSTS },
      );
      place(model, service, { columns: [block.first, block.always], score: 0, always: block.always });
    }
    trainLanguage(model, features, block, texts, options);
  });
  return { vocabularies, model };
}

/**
 * The texts that n-grams are taken from and weighed by. Of talk only the beginning where there are other kinds: by the
 * many calm turns behind it, whatever a calm turn is about would weigh as if it told a feeling.
 */
function vocabularyTexts(
  kinds: LanguageTexts['kinds'],
  talk: readonly LabelledText[],
): (readonly LabelledText[])[] {
  const examples = kinds.map((kind) => kind.examples);
  return [...examples, kinds.length > 0 ? talk.slice(0, VOCABULARY_TALK) : talk];
}

function trainLanguage(
  model: LinearModel,
  features: SentimentFeatures,
  block: LanguageBlock,
  { language, kinds, talk }: LanguageTexts,
  { costs, seed, signal, vocabulary }: MixtureOptions,
): void {
  const columns: [number, number] = [block.first, block.always];
  kinds.forEach(({ examples }, at) => {
    const expert = trainExpert(
      blockRows(features, examples, block),
      examples.map(({ label }) => label),
      {
        classes: SENTIMENTS.length,
        costs,
        seed,
        signal,
        rowsOfFold: (inside) => foldRows({ kinds, talk }, at, inside, vocabulary),
      },
    );
    place(model, expert, { columns, score: (at + 1) * SENTIMENTS.length, always: block.always });
  });
  const open = [talk.length > 0 || kinds.length === 0, ...kinds.map(() => true)];
  for (let expert = 0; expert < EXPERTS; expert += 1) {
    if (!open[expert]) model.weights[block.always * SCORES + FIRST_GATE + expert] = CLOSED;
  }
  if (open.filter(Boolean).length < 2) return;
  const texts = [
    ...talk.map(({ text }) => ({ text, language, kind: 0 })),
    ...kinds.flatMap(({ examples }, at) => examples.map(({ text }) => ({ text, language, kind: at + 1 }))),
  ];
  const gate = trainExpert(
    blockRows(features, texts, block),
    texts.map(({ kind }) => kind),
    { classes: EXPERTS, costs: GATE_COSTS, seed, signal },
  );
  place(model, gate, { columns, score: FIRST_GATE, always: block.always });
}

/**
 * The examples of one kind as a vocabulary sees them that never saw those outside: the ratios of a vocabulary know the
 * labels, and sharpness must be learned from texts whose labels nothing knew.
 */
function foldRows(
  { kinds, talk }: Pick<LanguageTexts, 'kinds' | 'talk'>,
  at: number,
  inside: ReadonlySet<number>,
  vocabulary: number,
): SparseRows {
  const examples = (kinds[at] as LanguageTexts['kinds'][number]).examples;
  const language = (examples[0] as LabelledText).language;
  const known = kinds.map((kind, other) =>
    other === at ? { ...kind, examples: examples.filter((_, row) => inside.has(row)) } : kind,
  );
  const seen = vocabularyTexts(known, talk);
  const features = new SentimentFeatures(new Map([[language, sentimentVocabulary(seen, vocabulary)]]));
  return blockRows(features, examples, features.blocks[0] as LanguageBlock);
}

/** The rows of one language's block, its columns counted from 0, without the one that is always 1. */
function blockRows(
  features: SentimentFeatures,
  texts: readonly { text: string; language: Language }[],
  { first, always }: LanguageBlock,
): SparseRows {
  const all = features.readAll(texts);
  const starts = new Int32Array(all.starts.length);
  const indices = new Int32Array(all.indices.length - texts.length);
  const values = new Float32Array(indices.length);
  let filled = 0;
  for (let row = 0; row < all.rows; row += 1) {
    for (let at = all.starts[row] as number; at < (all.starts[row + 1] as number); at += 1) {
      if (all.indices[at] === always) continue;
      indices[filled] = (all.indices[at] as number) - first;
      values[filled] = all.values[at] as number;
      filled += 1;
    }
    starts[row + 1] = filled;
  }
  return { rows: all.rows, columns: always - first, starts, indices, values };
}

/** The rows of all texts as one language's columns: n-grams of its own texts, the tone of every text. */
function serviceRows(
  features: SentimentFeatures,
  texts: readonly LabelledText[],
  { language, first, tone, always }: LanguageBlock,
): SparseRows {
  const indices: number[] = [];
  const values: number[] = [];
  const starts = new Int32Array(texts.length + 1);
  const toneOf = new Map(features.blocks.map((block) => [block.language, block]));
  texts.forEach((text, row) => {
    features.read(text.text, text.language);
    const from = toneOf.get(text.language);
    for (let at = 0; from && at < features.length; at += 1) {
      const index = features.indices[at] as number;
      if (index === from.always || (text.language !== language && index < from.tone)) continue;
      indices.push((index < from.tone ? index : index - from.tone + tone) - first);
      values.push(features.values[at] as number);
    }
    starts[row + 1] = indices.length;
  });
  return {
    rows: texts.length,
    columns: always - first,
    starts,
    indices: Int32Array.from(indices),
    values: Float32Array.from(values),
  };
}

/** Puts a model of some columns into the large one; its biases become the weights of the feature that is always 1. */
function place(
  target: LinearModel,
  source: LinearModel,
  { columns, score, always }: { columns: [from: number, to: number]; score: number; always: number },
): void {
  const [from, to] = columns;
  for (let column = from; column < to; column += 1) {
    for (let label = 0; label < source.classes; label += 1) {
      target.weights[column * SCORES + score + label] = source.weights[
        (column - from) * source.classes + label
      ] as number;
    }
  }
  for (let label = 0; label < source.classes; label += 1) {
    target.weights[always * SCORES + score + label] = source.bias[label] as number;
  }
}
