import { KIND, LETTER, SEPARATOR } from '@/models/text/characters';
import type { Language } from '@/models/text/transcript';
import { type Stretch, wordsOf } from '@/models/text/words';
import type { Reader } from './reader';

/** A label whose grounds are sought in a text. */
export interface Claim {
  text: string;
  language: Language | null;
  /** Place of the label in the reader's list. */
  label: number;
  /** What the whole text got for it. */
  score: number;
}

/** Lengths, in words, of the stretches that are tried. */
const LENGTHS = [1, 2, 3, 5, 8, 13];
/** A shorter stretch is preferred to a longer one that says only so much more. */
const ENOUGH = 0.7;

/**
 * The words of each text that speak for its label: those without which its score falls. For each of a few lengths the
 * stretch with the highest sum of n-gram weights is tried, by scoring the text without it (occlusion: Zeiler & Fergus,
 * ECCV 2014); the shortest whose loss comes near the largest is taken.
 */
export async function findEvidence(reader: Reader, claims: readonly Claim[]): Promise<Stretch[]> {
  const candidates = claims.map((claim) => stretchesToTry(reader, claim));
  const trials = candidates.flatMap((stretches, at) =>
    stretches.map((stretch) => ({
      claim: claims[at] as Claim,
      rest: without((claims[at] as Claim).text, stretch),
    })),
  );
  const { confidence } = await reader.score(
    trials.map(({ rest }) => rest),
    (row) => trials[row]?.claim.language ?? null,
  );
  let trial = 0;
  return candidates.map((stretches, at) => {
    const { score, label } = claims[at] as Claim;
    const losses = stretches.map(() => {
      const left = confidence[trial * reader.labels.length + label] as number;
      trial += 1;
      return score - left;
    });
    const most = Math.max(...losses);
    // Stretches stand in order of length. Where none lowers the score, the whole text is what spoke for it.
    const found = most > 0 ? losses.findIndex((loss) => loss >= ENOUGH * most) : stretches.length - 1;
    return stretches[found] as Stretch;
  });
}

/** A text without a stretch of it. */
function without(text: string, { start, end }: Stretch): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}

/** For each length the stretch of words that speaks for the label most, shortest first; the whole text comes last. */
function stretchesToTry(reader: Reader, { text, language, label }: Claim): Stretch[] {
  const words = wordStretches(text, language);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return [{ start: 0, end: text.length }];
  const sums = wordSums(reader, text, label, words);
  const tried: Stretch[] = [];
  for (const length of LENGTHS) {
    if (length >= words.length) break;
    let best = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let from = 0; from + length <= words.length; from += 1) {
      const sum = (sums[from + length] as number) - (sums[from] as number);
      if (sum > highest) {
        highest = sum;
        best = from;
      }
    }
    tried.push({ start: (words[best] as Stretch).start, end: (words[best + length - 1] as Stretch).end });
  }
  return [...tried, { start: first.start, end: last.end }];
}

/** What n-grams add to the label, shared out over their characters: sums up to each word. */
function wordSums(reader: Reader, text: string, label: number, words: readonly Stretch[]): Float64Array {
  const { vectorizer } = reader;
  const { bytes, scales, classes } = reader.ngramWeights();
  vectorizer.read(text);
  const values = new Map<number, number>();
  for (let at = 0; at < vectorizer.length; at += 1) {
    values.set(vectorizer.indices[at] as number, vectorizer.values[at] as number);
  }
  const ngrams = vectorizer.reader;
  const shares = new Float64Array(text.length);
  for (let at = 0; at < ngrams.length; at += 1) {
    const place = vectorizer.placeOf(ngrams.hashes[at] as number);
    const value = values.get(place);
    if (value === undefined) continue;
    const start = ngrams.starts[at] as number;
    const end = ngrams.ends[at] as number;
    const weight = (bytes[place * classes + label] as number) * (scales[place] as number);
    const share = (value * weight) / (end - start);
    for (let unit = start; unit < end; unit += 1) shares[unit] = (shares[unit] as number) + share;
  }
  const sums = new Float64Array(words.length + 1);
  words.forEach(({ start, end }, word) => {
    let sum = sums[word] as number;
    for (let unit = start; unit < end; unit += 1) sum += shares[unit] as number;
    sums[word + 1] = sum;
  });
  return sums;
}

/** Words between spaces; where there are none, as the language's dictionary cuts them. */
function wordStretches(text: string, language: Language | null): Stretch[] {
  const words: Stretch[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = KIND[text.charCodeAt(at)] as number;
    let stop = at + 1;
    while (stop < text.length && KIND[text.charCodeAt(stop)] === kind) stop += 1;
    if (kind === LETTER) words.push({ start: at, end: stop });
    else if (kind !== SEPARATOR) {
      for (const { start, end } of wordsOf(text.slice(at, stop), language ?? 'zh-TW')) {
        words.push({ start: at + start, end: at + end });
      }
    }
    at = stop;
  }
  return words;
}
