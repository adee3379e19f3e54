/** Scores of one opinion: rows × classes. */
export type Scores = Float32Array;

const STEPS = 40;
/** Pulls the weights to what is usual as strongly as this: where examples are few, or all are right, they decide nothing. */
const RIDGE = 3;

/**
 * Weights with which several opinions add up to one: softmax(Σ weight × score) is made as likely as possible on examples
 * that none of them was trained on (a logarithmic opinion pool: Genest & Zidek, "Combining probability distributions",
 * Statistical Science 1, 1986). With one opinion its weight is the sharpness of temperature scaling. No weight is below
 * zero: an opinion that could only be listened to backwards is left out.
 *
 * @param labels the true class of each row; rows of −1 are passed over
 * @param usual the weights to begin with
 */
export function fitPool(
  opinions: readonly Scores[],
  labels: ArrayLike<number>,
  classes: number,
  usual: readonly number[],
): number[] {
  let members = opinions.map((_, member) => member);
  for (;;) {
    const weights = fitWeights(
      members.map((member) => opinions[member] as Scores),
      labels,
      classes,
      members.map((member) => usual[member] as number),
    );
    if (weights.every((weight) => weight >= 0) || members.length === 1) {
      const all = opinions.map(() => 0);
      members.forEach((member, at) => {
        all[member] = Math.max(0, weights[at] as number);
      });
      return all;
    }
    const worst = weights.indexOf(Math.min(...weights));
    members = members.filter((_, at) => at !== worst);
  }
}

/** The opinions times their weights, added up. */
export function pooled(opinions: readonly Scores[], weights: readonly number[]): Scores {
  const sum = new Float32Array(opinions[0]?.length ?? 0);
  opinions.forEach((scores, member) => {
    const weight = weights[member] as number;
    for (let cell = 0; cell < sum.length; cell += 1) {
      sum[cell] = (sum[cell] as number) + weight * (scores[cell] as number);
    }
  });
  return sum;
}

/** Newton's method with steps that are halved until they help: the loss is convex in the weights. */
function fitWeights(
  opinions: readonly Scores[],
  labels: ArrayLike<number>,
  classes: number,
  usual: readonly number[],
): number[] {
  let weights = [...usual];
  let here = lossAt(opinions, labels, classes, { weights, usual });
  for (let step = 0; step < STEPS; step += 1) {
    const direction = solve(here.curve, here.gradient);
    let scale = 1;
    let next = here;
    let moved = weights;
    while (scale > 1e-4) {
      moved = weights.map((weight, member) => weight - scale * (direction[member] as number));
      next = lossAt(opinions, labels, classes, { weights: moved, usual });
      if (next.loss < here.loss) break;
      scale /= 2;
    }
    if (!(next.loss < here.loss)) break;
    const gained = here.loss - next.loss;
    weights = moved;
    here = next;
    if (gained < 1e-7 * labels.length) break;
  }
  return weights;
}

interface Loss {
  loss: number;
  gradient: number[];
  curve: number[][];
}

function lossAt(
  opinions: readonly Scores[],
  labels: ArrayLike<number>,
  classes: number,
  { weights, usual }: { weights: readonly number[]; usual: readonly number[] },
): Loss {
  const members = opinions.length;
  const away = weights.map((weight, member) => weight - (usual[member] as number));
  const total: Loss = {
    loss: away.reduce((sum, distance) => sum + (RIDGE * distance * distance) / 2, 0),
    gradient: away.map((distance) => RIDGE * distance),
    curve: weights.map((_, row) => weights.map((__, column) => (row === column ? RIDGE : 0))),
  };
  const likely = new Float64Array(classes);
  const means = new Float64Array(members);
  for (let row = 0; row < labels.length; row += 1) {
    const truth = labels[row] as number;
    if (truth < 0) continue;
    const from = row * classes;
    total.loss -= softmaxInto(likely, opinions, weights, from, truth);
    opinions.forEach((scores, member) => {
      let mean = 0;
      for (let label = 0; label < classes; label += 1) {
        mean += (likely[label] as number) * (scores[from + label] as number);
      }
      means[member] = mean;
      total.gradient[member] = (total.gradient[member] as number) + mean - (scores[from + truth] as number);
    });
    addCurve(total.curve, opinions, likely, means, from);
  }
  return total;
}

/** Fills in the probabilities of a row; gives the logarithm of the true class's. */
function softmaxInto(
  likely: Float64Array,
  opinions: readonly Scores[],
  weights: readonly number[],
  from: number,
  truth: number,
): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < likely.length; label += 1) {
    let score = 0;
    for (let member = 0; member < weights.length; member += 1) {
      score += (weights[member] as number) * (opinions[member]?.[from + label] as number);
    }
    likely[label] = score;
    if (score > highest) highest = score;
  }
  const own = (likely[truth] as number) - highest;
  let sum = 0;
  for (let label = 0; label < likely.length; label += 1) {
    const power = Math.exp((likely[label] as number) - highest);
    likely[label] = power;
    sum += power;
  }
  for (let label = 0; label < likely.length; label += 1) likely[label] = (likely[label] as number) / sum;
  return own - Math.log(sum);
}

/** The covariance of the opinions' scores under the row's probabilities. */
function addCurve(
  curve: readonly number[][],
  opinions: readonly Scores[],
  likely: Float64Array,
  means: Float64Array,
  from: number,
): void {
  for (let one = 0; one < opinions.length; one += 1) {
    for (let other = 0; other <= one; other += 1) {
      let product = 0;
      for (let label = 0; label < likely.length; label += 1) {
        product +=
          (likely[label] as number) *
          (opinions[one]?.[from + label] as number) *
          (opinions[other]?.[from + label] as number);
      }
      const covariance = product - (means[one] as number) * (means[other] as number);
      (curve[one] as number[])[other] = (curve[one]?.[other] as number) + covariance;
      if (one !== other) (curve[other] as number[])[one] = (curve[other]?.[one] as number) + covariance;
    }
  }
}

/** Gaussian elimination: the matrix is small, symmetric and positive. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const base = rows[pivot] as number[];
    for (let below = pivot + 1; below < size; below += 1) {
      const row = rows[below] as number[];
      const factor = (row[pivot] as number) / (base[pivot] as number);
      for (let at = pivot; at <= size; at += 1) {
        row[at] = (row[at] as number) - factor * (base[at] as number);
      }
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const cells = rows[row] as number[];
    let rest = cells[size] as number;
    for (let at = row + 1; at < size; at += 1) rest -= (cells[at] as number) * (solution[at] as number);
    solution[row] = rest / (cells[row] as number);
  }
  return solution;
}
