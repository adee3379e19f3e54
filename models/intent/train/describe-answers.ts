import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { IntentCard } from '../intent-card';

/** Labels given and true ones, as places in the list of labels; −1: none of them. */
export interface Judged {
  truth: ArrayLike<number>;
  said: ArrayLike<number>;
}

const DRAWS = 500;
const WORST_PAIRS = 30;

type Interval = NonNullable<IntentCard['accuracy']>;

/** Share of right labels among the examples of an intent, with its bootstrap interval. */
export function accuracyOf({ truth, said }: Judged, seed: number): Interval {
  const rows = ownRows(truth);
  const hits = Uint8Array.from(rows, (row) => (truth[row] === said[row] ? 1 : 0));
  return bootstrapped(hits.length, seed, (drawn) => {
    let sum = 0;
    for (const at of drawn) sum += hits[at] as number;
    return sum / Math.max(1, drawn.length);
  });
}

/** Mean over intents of F1, with its bootstrap interval. */
export function macroF1Of({ truth, said }: Judged, labels: number, seed: number): Interval {
  const rows = ownRows(truth);
  return bootstrapped(rows.length, seed, (drawn) => {
    const counts = new Counts(labels);
    for (const at of drawn) {
      const row = rows[at] as number;
      counts.add(truth[row] as number, said[row] as number);
    }
    return counts.macroF1();
  });
}

/** Precision, recall and F1 of each intent, in the order of the labels. */
export function perIntent({ truth, said }: Judged, labels: readonly string[]): IntentCard['perIntent'] {
  const counts = new Counts(labels.length);
  for (let row = 0; row < truth.length; row += 1) counts.add(truth[row] as number, said[row] as number);
  return labels.map((label, place) => ({
    label,
    examples: counts.truths[place] as number,
    precision: share(counts.hits[place] as number, counts.saids[place] as number),
    recall: share(counts.hits[place] as number, counts.truths[place] as number),
    f1: counts.f1(place),
  }));
}

/** The pairs of intents that are mistaken for each other most. */
export function worstConfusions(
  { truth, said }: Judged,
  labels: readonly string[],
): IntentCard['confusions'] {
  const times = new Map<number, number>();
  for (const row of ownRows(truth)) {
    const [own = 0, other = 0] = [truth[row], said[row]];
    if (own !== other && other >= 0) {
      const pair = own * labels.length + other;
      times.set(pair, (times.get(pair) ?? 0) + 1);
    }
  }
  return [...times]
    .sort(([onePair, one], [otherPair, other]) => other - one || onePair - otherPair)
    .slice(0, WORST_PAIRS)
    .map(([pair, count]) => ({
      truth: labels[Math.floor(pair / labels.length)] as string,
      said: labels[pair % labels.length] as string,
      times: count,
    }));
}

class Counts {
  readonly hits: Int32Array;
  readonly truths: Int32Array;
  readonly saids: Int32Array;

  constructor(labels: number) {
    this.hits = new Int32Array(labels);
    this.truths = new Int32Array(labels);
    this.saids = new Int32Array(labels);
  }

  add(truth: number, said: number): void {
    if (truth >= 0) this.truths[truth] = (this.truths[truth] as number) + 1;
    if (said >= 0) this.saids[said] = (this.saids[said] as number) + 1;
    if (truth >= 0 && truth === said) this.hits[truth] = (this.hits[truth] as number) + 1;
  }

  f1(place: number): number {
    return share(
      2 * (this.hits[place] as number),
      (this.truths[place] as number) + (this.saids[place] as number),
    );
  }

  /** Over the intents that there are examples of. */
  macroF1(): number {
    let sum = 0;
    let count = 0;
    this.truths.forEach((examples, place) => {
      if (examples === 0) return;
      sum += this.f1(place);
      count += 1;
    });
    return count === 0 ? 0 : sum / count;
  }
}

function ownRows(truth: ArrayLike<number>): number[] {
  return Array.from({ length: truth.length }, (_, row) => row).filter((row) => (truth[row] as number) >= 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** A figure with the middle 95% of its values on examples drawn with replacement (Efron, Annals of Statistics 7, 1979). */
function bootstrapped(rows: number, seed: number, figure: (drawn: Int32Array) => number): Interval {
  const random = seededRandom(seed);
  const value = figure(Int32Array.from({ length: rows }, (_, row) => row));
  const draws = Float64Array.from({ length: DRAWS }, () =>
    figure(Int32Array.from({ length: rows }, () => Math.floor(random() * rows))),
  ).sort();
  return {
    value,
    low: draws[Math.floor(DRAWS * 0.025)] as number,
    high: draws[Math.ceil(DRAWS * 0.975) - 1] as number,
  };
}
