import type { Seeds } from './seeds';
import { rowCount, type SparseRows } from './sparse-rows';
import { unitRows } from './word-vectors';

/** Groups whose words are so alike (cosine) are one. */
const ALIKE = 0.5;

/** Joins groups that say the same in other words to one another: grouping cuts a large subject into pieces by chance. */
export function joinGroups(seeds: Seeds, features: SparseRows): Seeds {
  const width = seeds.classes.length;
  const centers = centersOf(seeds, features);
  const into = Int32Array.from({ length: width }, (_, at) => at);
  for (let one = 0; one < width; one++) {
    if (seeds.classes[one] !== null) continue;
    for (let other = 0; other < one; other++) {
      if (seeds.classes[other] !== null || into[other] !== other) continue;
      if (cosine(centers, one, other, features.width) < ALIKE) continue;
      into[one] = other;
      break;
    }
  }
  const kept = [...into.keys()].filter((at) => into[at] === at);
  const column = new Map(kept.map((at, k) => [at, k]));
  const targets = new Float32Array(rowCount(features) * kept.length);
  seeds.targets.forEach((target, at) => {
    const to = Math.floor(at / width) * kept.length + (column.get(into[at % width] ?? 0) ?? 0);
    targets[to] = (targets[to] ?? 0) + target;
  });
  return { classes: kept.map((at) => seeds.classes[at] ?? null), targets };
}

/** The mean remark of each class, each 1 long. */
function centersOf({ classes, targets }: Seeds, features: SparseRows): Float32Array {
  const width = classes.length;
  const centers = new Float32Array(width * features.width);
  for (let row = 0; row < rowCount(features); row++) {
    for (let k = 0; k < width; k++) {
      const share = targets[row * width + k] ?? 0;
      if (share === 0) continue;
      for (let at = features.starts[row] ?? 0; at < (features.starts[row + 1] ?? 0); at++) {
        const to = k * features.width + (features.columns[at] ?? 0);
        centers[to] = (centers[to] ?? 0) + share * (features.values[at] ?? 0);
      }
    }
  }
  return unitRows(centers, features.width);
}

function cosine(centers: Float32Array, one: number, other: number, width: number): number {
  let sum = 0;
  for (let at = 0; at < width; at++)
    sum += (centers[one * width + at] ?? 0) * (centers[other * width + at] ?? 0);
  return sum;
}
