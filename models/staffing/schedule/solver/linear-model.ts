import type { ModelData } from 'highs';

const INFINITY = Number.POSITIVE_INFINITY;

interface Row {
  entries: readonly (readonly [column: number, coefficient: number])[];
  lower: number;
  upper: number;
}

interface Column {
  cost: number;
  upper: number;
  whole: boolean;
}

/** A mixed-integer program that is written column by column and row by row, to be minimized. Columns are at least 0. */
export class LinearModel {
  private readonly all: Column[] = [];
  private readonly rows: Row[] = [];

  get columns(): number {
    return this.all.length;
  }

  /** no column has to be a whole number */
  get isContinuous(): boolean {
    return !this.all.some(({ whole }) => whole);
  }

  /** Columns that have to be whole numbers. */
  get wholeColumns(): number[] {
    return this.all.flatMap(({ whole }, column) => (whole ? column : []));
  }

  /** @param values by column */
  costOf(values: Float64Array): number {
    return this.all.reduce((sum, { cost }, column) => sum + cost * (values[column] ?? 0), 0);
  }

  /** @returns the column's index */
  column({ cost = 0, upper = INFINITY, whole = false }: Partial<Column>): number {
    this.all.push({ cost, upper, whole });
    return this.all.length - 1;
  }

  /** lower ≤ Σ coefficient × column ≤ upper */
  row(entries: Iterable<readonly [column: number, coefficient: number]>, lower: number, upper: number): void {
    const merged = new Map<number, number>();
    for (const [column, coefficient] of entries) {
      merged.set(column, (merged.get(column) ?? 0) + coefficient);
    }
    this.rows.push({ entries: [...merged].filter(([, coefficient]) => coefficient !== 0), lower, upper });
  }

  /**
   * The part of the program that some columns touch: they, every continuous column that stands in a row with them (or in a
   * row with such a one), and these rows. All other columns have their fixed values, or 0.
   * @returns the part, and which column of the whole each of its columns is
   */
  part(
    active: ReadonlySet<number>,
    fixed: ReadonlyMap<number, number>,
  ): { model: LinearModel; columns: number[] } {
    const taken = new Set(active);
    const rows = new Set<Row>();
    for (let grown = true; grown; ) {
      grown = false;
      for (const row of this.rows) {
        if (rows.has(row) || !row.entries.some(([column]) => taken.has(column))) continue;
        rows.add(row);
        grown = true;
        for (const [column] of row.entries)
          if (!this.all[column]?.whole && !fixed.has(column)) taken.add(column);
      }
    }
    const columns = [...taken];
    const at = new Map(columns.map((column, index) => [column, index]));
    const model = new LinearModel();
    for (const column of columns) model.column(this.all[column] ?? {});
    for (const { entries, lower, upper } of rows) {
      const settled = entries.reduce(
        (sum, [column, coefficient]) => sum + coefficient * (fixed.get(column) ?? 0),
        0,
      );
      const open = entries.flatMap(([column, coefficient]): [number, number][] => {
        const index = fixed.has(column) ? undefined : at.get(column);
        return index === undefined ? [] : [[index, coefficient]];
      });
      model.row(open, lower - settled, upper - settled);
    }
    return { model, columns };
  }

  /**
   * As HiGHS reads it.
   * @param isRelaxed whole numbers may be fractions
   */
  data(isRelaxed: boolean): ModelData {
    const { all, rows } = this;
    const entries = rows.flatMap((row) => row.entries);
    const starts = new Int32Array(rows.length + 1);
    rows.forEach((row, at) => {
      starts[at + 1] = (starts[at] ?? 0) + row.entries.length;
    });
    return {
      numCols: all.length,
      numRows: rows.length,
      colCost: Float64Array.from(all, ({ cost }) => cost),
      colLower: new Float64Array(all.length),
      colUpper: Float64Array.from(all, ({ upper }) => upper),
      rowLower: Float64Array.from(rows, ({ lower }) => lower),
      rowUpper: Float64Array.from(rows, ({ upper }) => upper),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: all.length,
        starts,
        indices: Int32Array.from(entries, ([column]) => column),
        values: Float64Array.from(entries, ([, coefficient]) => coefficient),
      },
      ...(isRelaxed || this.isContinuous
        ? {}
        : { integrality: Int32Array.from(all, ({ whole }) => Number(whole)) }),
    };
  }
}
