/**
 * Weights, none negative, adding up to 1, that make the squared error of the weighted forecasts least: Bates and Granger,
 * "The combination of forecasts" (1969), with the sum fixed to 1 and the weights drawn to equal ones, since weights
 * estimated freely from few trials do worse than the plain mean (Diebold and Pauly, "The use of prior information in forecast
 * combination", IJF 6, 1990). Solved by exponentiated gradient.
 *
 * @param gram m × m, row by row: sums of products of the candidates' errors, over the trials
 * @param shrinkage how strongly the weights are drawn to `prior`, in units of the mean squared error
 */
export function simplexWeights(gram: Float64Array, prior: Float64Array, shrinkage: number): Float64Array {
  const count = prior.length;
  let trace = 0;
  for (let i = 0; i < count; i += 1) trace += gram[i * count + i] ?? 0;
  const unit = trace / count;
  if (!Number.isFinite(1 / unit)) return prior.slice();
  const scaled = gram.map((product) => product / unit);
  let weights: Float64Array = prior.slice();
  let rate = RATE;
  let best = loss(scaled, weights, prior, shrinkage);
  for (let step = 0; step < STEPS; step += 1) {
    const next = stepFrom(weights, gradient(scaled, weights, prior, shrinkage), rate);
    const reached = loss(scaled, next, prior, shrinkage);
    if (reached > best) {
      rate /= 2;
      continue;
    }
    weights = next;
    best = reached;
    rate *= 1.1;
  }
  return weights;
}

const STEPS = 200;
const RATE = 1;

function gradient(
  gram: Float64Array,
  weights: Float64Array,
  prior: Float64Array,
  pull: number,
): Float64Array {
  const count = weights.length;
  return weights.map((weight, i) => {
    let sum = pull * (weight - (prior[i] ?? 0));
    for (let j = 0; j < count; j += 1) sum += (gram[i * count + j] ?? 0) * (weights[j] ?? 0);
    return sum;
  });
}

function loss(gram: Float64Array, weights: Float64Array, prior: Float64Array, pull: number): number {
  const count = weights.length;
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    const weight = weights[i] ?? 0;
    sum += pull * (weight - (prior[i] ?? 0)) ** 2;
    for (let j = 0; j < count; j += 1) sum += weight * (gram[i * count + j] ?? 0) * (weights[j] ?? 0);
  }
  return sum;
}

function stepFrom(weights: Float64Array, slope: Float64Array, rate: number): Float64Array {
  const least = Math.min(...slope);
  const next = weights.map((weight, i) => weight * Math.exp(-rate * ((slope[i] ?? 0) - least)));
  const sum = next.reduce((a, b) => a + b, 0);
  return next.map((weight) => weight / sum);
}
