import type { OneVersusRest } from './one-versus-rest';
import type { Topic } from './topic';

const MOST_WEIGHTS = 400;
/** Weights smaller than this change no score that a person would notice. */
const LEAST_WEIGHT = 0.02;
/** A remark whose topic is less likely than this does not belong to it. */
const THRESHOLD = 0.12;

/** What recognizes each class in new calls: its strongest words, small enough to be stored with the topic. */
export function readersOf(
  model: OneVersusRest,
  phrases: readonly string[],
  rarities: Float32Array,
): Topic['reader'][] {
  return Array.from({ length: model.classes }, (_, k) => {
    const weights: [string, number][] = phrases.map((phrase, feature) => [
      phrase,
      (model.weights[feature * model.classes + k] ?? 0) * (rarities[feature] ?? 0),
    ]);
    const strongest = weights
      .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
      .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
      .slice(0, MOST_WEIGHTS)
      .map(([phrase, weight]): [string, number] => [phrase, Number(weight.toFixed(4))]);
    return { bias: model.biases[k] ?? 0, threshold: THRESHOLD, weights: Object.fromEntries(strongest) };
  });
}
