/**
 * Why a row cannot be stored. Thrown by conversions and caught once a row; no Error, because a stack for each of a
 * hundred thousand bad rows costs more than reading them.
 */
export class RowProblem {
  constructor(
    /** The canonical field, or '' for the whole line. */
    readonly field: string,
    readonly reason: string,
    /** How to mend it. */
    readonly hint: string,
  ) {}
}

/** A cell as a message shows it: short, and never as a whole that might be a caller's data. */
export function quoted(cell: string): string {
  return `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`;
}
