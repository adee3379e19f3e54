import { seededRandom } from '@/models/forecast/accuracy/seeded-random';

/** Deals rows into folds so that each class is spread evenly over them: the fold of each row, 0 to `folds` − 1. */
export function stratifiedFolds(labels: ArrayLike<number>, folds: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  const byLabel = new Map<number, number[]>();
  for (let row = 0; row < labels.length; row += 1) {
    const label = labels[row] as number;
    const rows = byLabel.get(label) ?? [];
    byLabel.set(label, rows);
    rows.push(row);
  }
  const foldOf = new Int32Array(labels.length);
  let next = 0;
  for (const rows of byLabel.values()) {
    for (let left = rows.length; left > 0; left -= 1) {
      const [row] = rows.splice(Math.floor(random() * left), 1);
      // The next class goes on where this one ended, so that rare classes do not all fall into the first fold.
      foldOf[row as number] = next % folds;
      next += 1;
    }
  }
  return foldOf;
}
