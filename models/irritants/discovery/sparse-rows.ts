/** A matrix of few entries by rows (CSR): row r has columns[starts[r]…starts[r + 1]] with their values. */
export interface SparseRows {
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
  width: number;
}

export function rowCount(rows: SparseRows): number {
  return rows.starts.length - 1;
}

/** The rows of one matrix, then those of another of the same width. */
export function stacked(one: SparseRows, other: SparseRows): SparseRows {
  const offset = one.columns.length;
  const starts = new Uint32Array(one.starts.length + other.starts.length - 1);
  starts.set(one.starts);
  other.starts.forEach((start, row) => {
    starts[one.starts.length - 1 + row] = offset + start;
  });
  const columns = new Uint32Array(offset + other.columns.length);
  columns.set(one.columns);
  columns.set(other.columns, offset);
  const values = new Float32Array(columns.length);
  values.set(one.values);
  values.set(other.values, offset);
  return { starts, columns, values, width: one.width };
}

/** Builds rows one by one. */
export class SparseRowsBuilder {
  private readonly starts: number[] = [0];
  private readonly columns: number[] = [];
  private readonly values: number[] = [];

  add(column: number, value: number): void {
    this.columns.push(column);
    this.values.push(value);
  }

  endRow(): void {
    this.starts.push(this.columns.length);
  }

  done(width: number): SparseRows {
    return {
      starts: Uint32Array.from(this.starts),
      columns: Uint32Array.from(this.columns),
      values: Float32Array.from(this.values),
      width,
    };
  }
}
