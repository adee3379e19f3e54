/**
 * Dynamic time warping (Sakoe & Chiba 1978): the cheapest way through a matrix of costs from its first corner to its
 * last, a step at a time to the next row, the next column, or both.
 *
 * @param costs [rows, columns]
 * @returns for each row the first column that the way takes in it
 */
export function warpPath(costs: Float32Array, rows: number, columns: number): Int32Array {
  const wide = columns + 1;
  const total = new Float32Array((rows + 1) * wide).fill(Number.POSITIVE_INFINITY);
  const came = new Uint8Array((rows + 1) * wide);
  total[0] = 0;
  for (let row = 1; row <= rows; row += 1) {
    for (let column = 1; column <= columns; column += 1) {
      const at = row * wide + column;
      const both = total[at - wide - 1] as number;
      const down = total[at - wide] as number;
      const along = total[at - 1] as number;
      const way = both <= down && both <= along ? BOTH : down <= along ? DOWN : ALONG;
      came[at] = way;
      total[at] =
        (costs[(row - 1) * columns + column - 1] as number) +
        (way === BOTH ? both : way === DOWN ? down : along);
    }
  }
  return walkBack(came, rows, columns);
}

const BOTH = 0;
const DOWN = 1;
const ALONG = 2;

function walkBack(came: Uint8Array, rows: number, columns: number): Int32Array {
  const first = new Int32Array(rows);
  let row = rows;
  let column = columns;
  while (row > 0 && column > 0) {
    first[row - 1] = column - 1;
    const way = came[row * (columns + 1) + column];
    if (way !== ALONG) row -= 1;
    if (way !== DOWN) column -= 1;
  }
  return first;
}
