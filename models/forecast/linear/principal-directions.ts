/** Directions along which rows differ most, and how much. */
export interface PrincipalDirections {
  /** Of length 1, at right angles to one another, the most telling first. */
  directions: Float64Array[];
  /** Weighted mean square of the rows along each. */
  variances: number[];
}

const ROUNDS = 10;

/**
 * The leading eigenvectors of Σ w·x·xᵀ / Σ w, by orthogonal iteration (Golub and Van Loan, "Matrix Computations", 8.2.4):
 * the matrix itself, slots × slots, is never formed.
 *
 * @param rows all of one length, already centered
 * @param count how many directions are wanted; two more are carried along, so that the last one is settled as well
 */
export function principalDirections(
  rows: readonly Float64Array[],
  weights: readonly number[],
  count: number,
): PrincipalDirections {
  const width = rows[0]?.length ?? 0;
  const sum = weights.reduce((a, b) => a + b, 0);
  let block = orthonormal(startingBlock(width, Math.min(width, count + 2)));
  for (let round = 0; round < ROUNDS; round += 1) {
    block = orthonormal(block.map((direction) => spreadAlong(rows, weights, direction)));
  }
  const found = block
    .map((direction) => ({
      direction,
      variance: dot(spreadAlong(rows, weights, direction), direction) / sum,
    }))
    .sort((a, b) => b.variance - a.variance)
    .slice(0, count);
  return {
    directions: found.map(({ direction }) => direction),
    variances: found.map(({ variance }) => variance),
  };
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Cosines: always the same, and none at right angles to everything. */
function startingBlock(width: number, count: number): Float64Array[] {
  return Array.from({ length: count }, (_, wave) =>
    Float64Array.from({ length: width }, (_slot, at) =>
      Math.cos((Math.PI * (at + 0.3) * (wave + 1)) / width),
    ),
  );
}

function spreadAlong(
  rows: readonly Float64Array[],
  weights: readonly number[],
  direction: Float64Array,
): Float64Array {
  const image = new Float64Array(direction.length);
  rows.forEach((row, index) => {
    const along = dot(row, direction) * (weights[index] ?? 0);
    for (let at = 0; at < image.length; at += 1) image[at] = (image[at] ?? 0) + along * (row[at] ?? 0);
  });
  return image;
}

/** Gram and Schmidt, twice over for the sake of rounding; directions that vanish become zero. */
function orthonormal(block: Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const direction of block) {
    const start = Math.sqrt(dot(direction, direction));
    for (let pass = 0; pass < 2; pass += 1) {
      for (const other of done) {
        const along = dot(direction, other);
        for (let at = 0; at < direction.length; at += 1) {
          direction[at] = (direction[at] ?? 0) - along * (other[at] ?? 0);
        }
      }
    }
    const length = Math.sqrt(dot(direction, direction));
    const isLost = !(length > 1e-10 * start);
    done.push(direction.map((value) => (isLost ? 0 : value / length)));
  }
  return done;
}
