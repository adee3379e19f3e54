const BASE = 36;
const PARTS = 1000;

/** Numbers as the text of a column; they keep three decimals. */
export function columnOf(values: readonly number[]): string {
  return values.map((value) => Math.round(value * PARTS).toString(BASE)).join(' ');
}

/** The numbers of a column. */
export function valuesOf(column: string): number[] {
  return column === '' ? [] : column.split(' ').map((text) => Number.parseInt(text, BASE) / PARTS);
}
