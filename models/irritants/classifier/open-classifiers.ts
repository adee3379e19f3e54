import { ModelError } from '../../model-error';
import { readConstant, readMetadata } from '../../onnx/onnx-format';
import { NgramReader } from '../../text/ngrams';
import { unpackVocabulary } from '../../text/vocabulary';
import {
  CLASSIFIER_KEY,
  type ClassifierCard,
  type ClassifierManifest,
  classifierManifest,
} from './classifier-card';
import { findEvidence } from './find-evidence';
import { type Postings, postingsOf, type WeighedVocabulary } from './postings';

/** An irritant that a classifier tells of a turn. */
export interface ClassifierHit {
  /** Which of the classifiers that were opened. */
  classifier: number;
  /** 0 to 1, calibrated. */
  score: number;
  /** The words that speak for it: without them the score falls. */
  start: number;
  end: number;
}

interface OpenedClassifier extends WeighedVocabulary {
  manifest: ClassifierManifest;
}

/**
 * Classifiers that read a turn together: its n-grams are made once and looked up once, so that many cost little more than
 * one. Computes what the ONNX files compute, on one thread, without a session.
 *
 * @throws ModelError where a file is no classifier of this version.
 */
export class IrritantClassifiers {
  readonly cards: readonly ClassifierCard[];
  private readonly opened: readonly OpenedClassifier[];
  private readonly reader: NgramReader;
  private readonly postings: Postings;
  /** How often each n-gram is in the text, and which are in it at all. */
  private readonly counts: Int32Array;
  private readonly present: number[] = [];
  /** By classifier, for words and for characters: the squared length of the vector, and its product with the weights. */
  private readonly squares: Float64Array;
  private readonly products: Float64Array;

  constructor(artefacts: readonly Uint8Array[]) {
    this.opened = artefacts.map(open);
    this.cards = this.opened.map(({ manifest }) => manifest.card);
    this.reader = new NgramReader(this.opened[0]?.vocabulary.settings);
    this.postings = postingsOf(this.opened);
    this.counts = new Int32Array(this.postings.index.size);
    this.squares = new Float64Array(2 * artefacts.length);
    this.products = new Float64Array(2 * artefacts.length);
  }

  /** Irritants at or above their thresholds, surest first. */
  read(text: string): ClassifierHit[] {
    const scores = this.scores(text);
    const hits = this.opened.flatMap(({ manifest }, classifier): ClassifierHit[] => {
      const score = scores[classifier] ?? 0;
      return score < manifest.card.threshold
        ? []
        : [{ classifier, score, ...this.evidence(text, classifier) }];
    });
    return hits.sort((a, b) => b.score - a.score);
  }

  /**
   * Each irritant at its surest turn, surest first: faster than reading turn by turn, as only that turn's evidence is sought.
   *
   * @returns hits with the index of their text
   */
  readTurns(texts: readonly string[]): (ClassifierHit & { turn: number })[] {
    const best = this.opened.map(() => ({ turn: -1, score: 0 }));
    texts.forEach((text, turn) => {
      this.scores(text).forEach((score, classifier) => {
        if (score > (best[classifier]?.score ?? 1)) best[classifier] = { turn, score };
      });
    });
    const hits = best.flatMap(({ turn, score }, classifier) => {
      const threshold = this.cards[classifier]?.threshold ?? 1;
      const text = texts[turn];
      if (text === undefined || score < threshold) return [];
      return [{ classifier, turn, score, ...this.evidence(text, classifier) }];
    });
    return hits.sort((a, b) => b.score - a.score);
  }

  /** What each classifier gives the text, 0 to 1. */
  scores(text: string): Float64Array {
    this.weigh(text);
    return Float64Array.from(this.opened, ({ manifest }, classifier) => {
      let sum = manifest.bias;
      for (const at of [2 * classifier, 2 * classifier + 1]) {
        const square = this.squares[at] ?? 0;
        if (square > 0) sum += (this.products[at] ?? 0) / Math.sqrt(square);
      }
      return 1 / (1 + Math.exp(-sum));
    });
  }

  private weigh(text: string): void {
    const { counts, present, squares, products, postings } = this;
    this.countNgrams(text);
    squares.fill(0);
    products.fill(0);
    for (const ngram of present) {
      const count = counts[ngram] ?? 0;
      counts[ngram] = 0;
      const frequency = count === 1 ? 1 : 1 + Math.log(count);
      const family = postings.families[ngram] ?? 0;
      for (let at = postings.starts[ngram] ?? 0; at < (postings.starts[ngram + 1] ?? 0); at++) {
        const cell = 2 * (postings.classifiers[at] ?? 0) + family;
        const value = frequency * (postings.rarities[at] ?? 0);
        squares[cell] = (squares[cell] ?? 0) + value * value;
        products[cell] = (products[cell] ?? 0) + value * (postings.weights[at] ?? 0);
      }
    }
  }

  private countNgrams(text: string): void {
    const { reader, counts, present, postings } = this;
    present.length = 0;
    reader.read(text);
    for (let at = 0; at < reader.length; at++) {
      const ngram = postings.index.placeOf(reader.hashes[at] ?? 0);
      if (ngram < 0) continue;
      if (counts[ngram] === 0) present.push(ngram);
      counts[ngram] = (counts[ngram] ?? 0) + 1;
    }
  }

  private evidence(text: string, classifier: number): { start: number; end: number } {
    const shares = this.shares(text, classifier);
    return findEvidence(text, shares, (rest) => this.scores(rest)[classifier] ?? 0);
  }

  /** What each character of the text adds to a classifier's score: each n-gram's part, shared out over its characters. */
  private shares(text: string, classifier: number): Float64Array {
    this.weigh(text);
    const { reader, postings, squares } = this;
    const shares = new Float64Array(text.length);
    for (let ngram = 0; ngram < reader.length; ngram++) {
      const id = postings.index.placeOf(reader.hashes[ngram] ?? 0);
      if (id < 0) continue;
      const own = ownPosting(postings, id, classifier);
      if (own < 0) continue;
      const length = Math.sqrt(squares[2 * classifier + (postings.families[id] ?? 0)] ?? 1);
      const [start, end] = [reader.starts[ngram] ?? 0, reader.ends[ngram] ?? 0];
      const part = ((postings.weights[own] ?? 0) * (postings.rarities[own] ?? 0)) / length / (end - start);
      for (let unit = start; unit < end; unit++) shares[unit] = (shares[unit] ?? 0) + part;
    }
    return shares;
  }
}

function ownPosting({ starts, classifiers }: Postings, ngram: number, classifier: number): number {
  for (let at = starts[ngram] ?? 0; at < (starts[ngram + 1] ?? 0); at++) {
    if (classifiers[at] === classifier) return at;
  }
  return -1;
}

function open(artefact: Uint8Array): OpenedClassifier {
  const manifest = readManifest(artefact);
  const vocabulary = unpackVocabulary(manifest.vocabulary);
  const bytes = new Int8Array(copyOf(readConstant(artefact, 'scores.weights.bytes')));
  const scales = new Float32Array(copyOf(readConstant(artefact, 'scores.weights.scales')));
  const weights = Float32Array.from(
    vocabulary.hashes,
    (_, place) => (bytes[2 * place + 1] ?? 0) * (scales[place] ?? 0),
  );
  return { manifest, vocabulary, weights };
}

function readManifest(artefact: Uint8Array): ClassifierManifest {
  const hint = 'Train it again with this version.';
  let json: string | undefined;
  try {
    json = readMetadata(artefact, CLASSIFIER_KEY);
  } catch (cause) {
    throw new ModelError('This is no ONNX file.', hint, { cause });
  }
  const parsed = classifierManifest.safeParse(json === undefined ? undefined : JSON.parse(json));
  if (!parsed.success)
    throw new ModelError('This file is no classifier of an irritant of this version.', hint);
  return parsed.data;
}

/** Numbers in a file may stand at odd places. */
function copyOf(bytes: Uint8Array | undefined): ArrayBuffer {
  return new Uint8Array(bytes ?? []).buffer;
}
