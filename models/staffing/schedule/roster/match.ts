/** Stands for a pair that cannot be. */
export const NEVER = 1e9;

/**
 * Matches rows with columns at the least total cost, every row once (Kuhn 1955; by shortest augmenting paths, Jonker &
 * Volgenant 1987). There have to be at least as many columns as rows.
 * @param cost row → column → cost
 * @returns row → column
 */
export function match(cost: readonly Float64Array[]): number[] {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const from = shortestPath(cost, row, { rowPrice, columnPrice, rowOf });
    augment(rowOf, from);
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column] ?? 0;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

interface Prices {
  rowPrice: Float64Array;
  columnPrice: Float64Array;
  /** column → row that has it, both from 1 on; 0: none */
  rowOf: Int32Array;
}

/** Dijkstra's search from a row without a column to a column without a row; moves the prices along. */
function shortestPath(
  cost: readonly Float64Array[],
  row: number,
  prices: Prices,
): { way: Int32Array; end: number } {
  const columns = prices.columnPrice.length - 1;
  const search: Search = {
    least: new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY),
    way: new Int32Array(columns + 1),
    isDone: new Uint8Array(columns + 1),
  };
  prices.rowOf[0] = row;
  let at = 0;
  do {
    search.isDone[at] = 1;
    const { next, step } = nearest(cost, at, search, prices);
    movePrices(step, search, prices);
    at = next;
  } while ((prices.rowOf[at] ?? 0) !== 0);
  return { way: search.way, end: at };
}

interface Search {
  least: Float64Array;
  /** column → the one before it on the way */
  way: Int32Array;
  isDone: Uint8Array;
}

function nearest(
  cost: readonly Float64Array[],
  at: number,
  { least, way, isDone }: Search,
  { rowPrice, columnPrice, rowOf }: Prices,
): { next: number; step: number } {
  const row = rowOf[at] ?? 0;
  const costs = cost[row - 1];
  let next = 0;
  let step = Number.POSITIVE_INFINITY;
  for (let column = 1; column < least.length; column += 1) {
    if (isDone[column]) continue;
    const reduced = (costs?.[column - 1] ?? NEVER) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0);
    if (reduced < (least[column] ?? 0)) {
      least[column] = reduced;
      way[column] = at;
    }
    if ((least[column] ?? 0) < step) {
      step = least[column] ?? 0;
      next = column;
    }
  }
  return { next, step };
}

function movePrices(step: number, { least, isDone }: Search, { rowPrice, columnPrice, rowOf }: Prices): void {
  for (let column = 0; column < least.length; column += 1) {
    if (!isDone[column]) {
      least[column] = (least[column] ?? 0) - step;
      continue;
    }
    const owner = rowOf[column] ?? 0;
    rowPrice[owner] = (rowPrice[owner] ?? 0) + step;
    columnPrice[column] = (columnPrice[column] ?? 0) - step;
  }
}

function augment(rowOf: Int32Array, { way, end }: { way: Int32Array; end: number }): void {
  for (let at = end; at !== 0; ) {
    const before = way[at] ?? 0;
    rowOf[at] = rowOf[before] ?? 0;
    at = before;
  }
}
