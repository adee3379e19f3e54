import { ModelError } from '../../model-error';
import { readConstant, readMetadata } from '../../onnx/onnx-format';
import { HashIndex } from '../../text/hash-index';
import { NgramReader } from '../../text/ngrams';
import { familyOf, unpackVocabulary, type Vocabulary } from '../../text/vocabulary';
import {
  CLASSIFIER_KEY,
  type ClassifierCard,
  type ClassifierManifest,
  classifierManifest,
} from './classifier-card';
import { findEvidence } from './find-evidence';

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

interface OpenedClassifier {
  manifest: ClassifierManifest;
  vocabulary: Vocabulary;
  /** By place in the vocabulary. */
  weights: Float32Array;
}

/** What an n-gram means to one classifier. */
interface Posting {
  classifier: number;
  rarity: number;
  weight: number;
  isOfCharacters: boolean;
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
  private readonly index = new HashIndex(1 << 16);
  private readonly postings: Posting[][] = [];
  private readonly counts = new Map<number, number>();

  constructor(artefacts: readonly Uint8Array[]) {
    this.opened = artefacts.map(open);
    this.cards = this.opened.map(({ manifest }) => manifest.card);
    this.reader = new NgramReader(this.opened[0]?.vocabulary.settings);
    this.opened.forEach(({ vocabulary, weights }, classifier) => {
      vocabulary.hashes.forEach((hash, place) => {
        const shared = this.index.add(hash);
        const posting = {
          classifier,
          rarity: vocabulary.rarity[place] ?? 0,
          weight: weights[place] ?? 0,
          isOfCharacters: familyOf(hash) === 1,
        };
        const postings = this.postings[shared];
        if (postings) postings.push(posting);
        else this.postings[shared] = [posting];
      });
    });
  }

  /** Irritants at or above their thresholds, surest first. */
  read(text: string): ClassifierHit[] {
    const scores = this.scores(text);
    const hits = this.opened.flatMap(({ manifest }, classifier): ClassifierHit[] => {
      const score = scores[classifier] ?? 0;
      if (score < manifest.card.threshold) return [];
      const scoreOf = (rest: string): number => this.scores(rest)[classifier] ?? 0;
      return [{ classifier, score, ...findEvidence(text, scoreOf) }];
    });
    return hits.sort((a, b) => b.score - a.score);
  }

  /** What each classifier gives the text, 0 to 1. */
  scores(text: string): Float64Array {
    this.countNgrams(text);
    const size = this.opened.length;
    // for words and for characters: the squared length of the vector, and its product with the weights
    const squares = new Float64Array(2 * size);
    const products = new Float64Array(2 * size);
    for (const [shared, count] of this.counts) {
      const frequency = count === 1 ? 1 : 1 + Math.log(count);
      for (const { classifier, rarity, weight, isOfCharacters } of this.postings[shared] ?? []) {
        const at = 2 * classifier + (isOfCharacters ? 1 : 0);
        const value = frequency * rarity;
        squares[at] = (squares[at] ?? 0) + value * value;
        products[at] = (products[at] ?? 0) + value * weight;
      }
    }
    return Float64Array.from(this.opened, ({ manifest }, classifier) => {
      let sum = manifest.bias;
      for (const at of [2 * classifier, 2 * classifier + 1]) {
        if ((squares[at] ?? 0) > 0) sum += (products[at] ?? 0) / Math.sqrt(squares[at] ?? 1);
      }
      return 1 / (1 + Math.exp(-sum));
    });
  }

  private countNgrams(text: string): void {
    const { reader, counts } = this;
    counts.clear();
    reader.read(text);
    for (let at = 0; at < reader.length; at++) {
      const shared = this.index.placeOf(reader.hashes[at] ?? 0);
      if (shared >= 0) counts.set(shared, (counts.get(shared) ?? 0) + 1);
    }
  }
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
