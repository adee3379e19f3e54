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
