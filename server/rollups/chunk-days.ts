/** What one pass of the rollup may hold. */
export interface ChunkBounds {
  rows: number;
  days: number;
}

/**
 * Days in passes of bounded size, in their order. A day with more rows than the bound makes a pass of its own.
 * @param rowsOf rows of a day; days that are not in it have none
 */
export function chunkDays(
  days: readonly string[],
  rowsOf: ReadonlyMap<string, number>,
  bounds: ChunkBounds,
): string[][] {
  const chunks: string[][] = [];
  let chunk: string[] = [];
  let rows = 0;
  for (const day of days) {
    const added = rowsOf.get(day) ?? 0;
    if (chunk.length > 0 && (rows + added > bounds.rows || chunk.length >= bounds.days)) {
      chunks.push(chunk);
      chunk = [];
      rows = 0;
    }
    chunk.push(day);
    rows += added;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}
