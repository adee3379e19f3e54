import { SENTIMENTS } from './sentiment';

/**
 * Every language has so many experts: the first for talk with a service, the others for kinds of texts that people have
 * labelled. A gate says how likely a text is of each kind, and the probabilities are mixed by it (Jacobs, Jordan, Nowlan &
 * Hinton, "Adaptive mixtures of local experts", 1991): P(sentiment) = Σ P(kind) · P(sentiment | kind).
 */
export const EXPERTS = 3;
/** Scores of a text: three sentiments for each expert, then the gate's for each. */
export const SCORES = EXPERTS * SENTIMENTS.length + EXPERTS;
export const FIRST_GATE = EXPERTS * SENTIMENTS.length;
/** The gate's score of an expert that a language does not have. */
export const CLOSED = -8;

/** Probabilities of the sentiments from the scores of one text: what the ONNX graph computes. */
export function mixScores(scores: Float32Array | Float64Array): number[] {
  const gate = softmax(scores.subarray(FIRST_GATE, FIRST_GATE + EXPERTS));
  const mixed = SENTIMENTS.map(() => 0);
  for (let expert = 0; expert < EXPERTS; expert += 1) {
    const from = expert * SENTIMENTS.length;
    const said = softmax(scores.subarray(from, from + SENTIMENTS.length));
    said.forEach((probability, label) => {
      mixed[label] = (mixed[label] as number) + (gate[expert] as number) * probability;
    });
  }
  return mixed;
}

function softmax(scores: Float32Array | Float64Array): number[] {
  const highest = Math.max(...scores);
  const powers = Array.from(scores, (score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
