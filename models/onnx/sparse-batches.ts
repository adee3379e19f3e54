import type { SparseRows } from '@/models/text/vectorizer';

/** Rows that onnxruntime reads in one call, filled up to the same width with value 0. */
export interface SparseBatch {
  /** Where each row of the batch stands among all. */
  rows: number[];
  width: number;
  places: Int32Array;
  values: Float32Array;
}

/** Cells of a batch, about: what is gathered for it should stay in the cache of a core. */
const CELLS = 4096;

/** Rows of like length go together, so that little is filled up with nothing. */
export function* batchesOf(all: SparseRows): Generator<SparseBatch> {
  const size = (row: number) => (all.starts[row + 1] as number) - (all.starts[row] as number);
  const order = Array.from({ length: all.rows }, (_, row) => row).sort(
    (one, other) => size(one) - size(other),
  );
  let end = order.length;
  while (end > 0) {
    const width = Math.max(1, size(order[end - 1] as number));
    const from = Math.max(0, end - Math.max(1, Math.floor(CELLS / width)));
    const rows = order.slice(from, end);
    const places = new Int32Array(rows.length * width);
    const values = new Float32Array(rows.length * width);
    rows.forEach((row, at) => {
      const start = all.starts[row] as number;
      places.set(all.indices.subarray(start, start + size(row)), at * width);
      values.set(all.values.subarray(start, start + size(row)), at * width);
    });
    yield { rows, width, places, values };
    end = from;
  }
}
