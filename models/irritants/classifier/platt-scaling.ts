/** Score to probability: 1 / (1 + exp(−(slope · score + intercept))). */
export interface PlattScaling {
  slope: number;
  intercept: number;
}

const STEPS = 50;

/**
 * Fits probabilities to scores of examples that the model was not trained on, by Newton's method, with targets drawn in a
 * little so that few examples do not seem sure. (Platt, "Probabilistic outputs for support vector machines", 1999.)
 */
export function fitPlattScaling(scores: ArrayLike<number>, isPositive: readonly boolean[]): PlattScaling {
  const positives = isPositive.filter(Boolean).length;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (isPositive.length - positives + 2);
  let slope = 1;
  let intercept = 0;
  for (let step = 0; step < STEPS; step++) {
    let [gradientSlope, gradientIntercept] = [0, 0];
    // A small ridge keeps the step finite where the classes are wholly apart.
    let [slopes, mixed, intercepts] = [1e-3, 0, 1e-3];
    isPositive.forEach((positive, at) => {
      const score = scores[at] ?? 0;
      const p = 1 / (1 + Math.exp(-(slope * score + intercept)));
      const error = p - (positive ? high : low);
      const weight = Math.max(p * (1 - p), 1e-6);
      gradientSlope += error * score;
      gradientIntercept += error;
      slopes += weight * score * score;
      mixed += weight * score;
      intercepts += weight;
    });
    const determinant = slopes * intercepts - mixed * mixed;
    const stepSlope = (intercepts * gradientSlope - mixed * gradientIntercept) / determinant;
    const stepIntercept = (slopes * gradientIntercept - mixed * gradientSlope) / determinant;
    slope -= limited(stepSlope);
    intercept -= limited(stepIntercept);
    if (Math.abs(stepSlope) + Math.abs(stepIntercept) < 1e-8) break;
  }
  // Scores that say nothing, or the contrary, leave the base rate.
  return slope > 0 ? { slope, intercept } : { slope: 1e-3, intercept };
}

function limited(step: number): number {
  return Math.max(-2, Math.min(2, step));
}
