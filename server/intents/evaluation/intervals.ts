import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { inScope, type Judged } from './judged';

/** A figure with its 95% interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

const RESAMPLES = 1000;
const Z = 1.959964;

/** A share with its interval (Wilson, "Probable inference, the law of succession, and statistical inference", JASA 1927). */
export function shareInterval(part: number, whole: number): Estimate | null {
  if (whole === 0) return null;
  const share = part / whole;
  const squared = Z * Z;
  const middle = (share + squared / (2 * whole)) / (1 + squared / whole);
  const reach =
    (Z * Math.sqrt((share * (1 - share)) / whole + squared / (4 * whole * whole))) / (1 + squared / whole);
  return { value: share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

export interface Figures {
  accuracy: Estimate;
  macroF1: Estimate;
}

/**
 * Accuracy and macro-F1 of a model, or, with another model's opinion of the same examples, how much better it is: with 95%
 * percentile intervals of the bootstrap over examples. Both models are scored on the same draws, so that examples which are
 * hard for both do not feign a difference (Efron & Tibshirani, "An Introduction to the Bootstrap", 1993). The same seed gives
 * the same intervals.
 * @returns null with fewer than two examples of intents
 */
export function bootstrapFigures(
  judged: readonly Judged[],
  other: readonly Judged[] | null,
  seed: number,
): Figures | null {
  const own = encode(judged, other);
  if (own.size < 2) return null;
  const whole = Int32Array.from({ length: own.size }, (_, index) => index);
  const value = score(own, whole);
  const random = seededRandom(seed);
  const accuracies = new Float64Array(RESAMPLES);
  const macros = new Float64Array(RESAMPLES);
  const draw = new Int32Array(own.size);
  for (let sample = 0; sample < RESAMPLES; sample += 1) {
    for (let place = 0; place < own.size; place += 1) draw[place] = Math.floor(random() * own.size);
    const drawn = score(own, draw);
    accuracies[sample] = drawn.accuracy;
    macros[sample] = drawn.macroF1;
  }
  return {
    accuracy: { value: value.accuracy, ...middle95(accuracies) },
    macroF1: { value: value.macroF1, ...middle95(macros) },
  };
}

interface Encoded {
  size: number;
  labels: number;
  truth: Int32Array;
  top: Int32Array;
  other: Int32Array | null;
}

/** Labels as numbers: thousands of draws count them. */
function encode(judged: readonly Judged[], other: readonly Judged[] | null): Encoded {
  const numbers = new Map<string, number>();
  const numberOf = (label: string) => {
    const known = numbers.get(label) ?? numbers.size;
    numbers.set(label, known);
    return known;
  };
  const own = inScope(judged);
  const truth = Int32Array.from(own, (one) => numberOf(one.truth));
  const top = Int32Array.from(own, (one) => numberOf(one.top));
  const against = other ? Int32Array.from(inScope(other), (one) => numberOf(one.top)) : null;
  return { size: own.length, labels: numbers.size, truth, top, other: against };
}

function score({ labels, truth, top, other }: Encoded, draw: Int32Array) {
  const own = figuresOf(labels, truth, top, draw);
  if (!other) return own;
  const against = figuresOf(labels, truth, other, draw);
  return { accuracy: own.accuracy - against.accuracy, macroF1: own.macroF1 - against.macroF1 };
}

function figuresOf(labels: number, truth: Int32Array, top: Int32Array, draw: Int32Array) {
  const held = new Int32Array(labels);
  const said = new Int32Array(labels);
  const right = new Int32Array(labels);
  let hits = 0;
  for (const place of draw) {
    const is = truth[place] as number;
    const saying = top[place] as number;
    held[is] = (held[is] as number) + 1;
    said[saying] = (said[saying] as number) + 1;
    if (is !== saying) continue;
    right[is] = (right[is] as number) + 1;
    hits += 1;
  }
  let sum = 0;
  let count = 0;
  for (let label = 0; label < labels; label += 1) {
    if (held[label] === 0) continue;
    count += 1;
    sum += (2 * (right[label] as number)) / ((held[label] as number) + (said[label] as number));
  }
  return { accuracy: hits / draw.length, macroF1: count === 0 ? 0 : sum / count };
}

function middle95(values: Float64Array): { low: number; high: number } {
  const sorted = values.slice().sort();
  const at = (level: number) => sorted[Math.round(level * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}
