/** Each value's median with its neighbours, `width` (odd) in all; at the ends the values are mirrored. */
export function medianFilter(values: Float32Array, width: number): Float32Array {
  const half = width >> 1;
  const length = values.length;
  if (length <= half) return values;
  const sorted = new Float32Array(width);
  const medians = new Float32Array(length);
  for (let at = 0; at < length; at += 1) {
    for (let count = 0; count < width; count += 1) {
      const from = Math.abs(at + count - half);
      insert(sorted, count, values[from >= length ? 2 * (length - 1) - from : from] as number);
    }
    medians[at] = sorted[half] as number;
  }
  return medians;
}

/** Puts a value in its place among the first `count`, which are in order. */
function insert(sorted: Float32Array, count: number, value: number): void {
  let place = count;
  while (place > 0 && (sorted[place - 1] as number) > value) {
    sorted[place] = sorted[place - 1] as number;
    place -= 1;
  }
  sorted[place] = value;
}
