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

/** What may be a number that one can call: nine digits or more, with the signs that people put between them. */
const TELEPHONE = /^\+?[\d\s()./-]{9,25}$/;

/** A cell as a message shows it: short, and what may be a caller's number without its middle. Messages are not encrypted. */
export function quoted(cell: string): string {
  if (TELEPHONE.test(cell) && cell.replace(/\D/g, '').length >= 9) {
    return `"${cell.slice(0, 3)}…${cell.slice(-2)}"`;
  }
  return `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`;
}
