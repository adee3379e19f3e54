import type { RecordProblem, SourceRecord } from '../../source/tokenize';
import type { SourceItem } from '../call-format';

/** A row before it has its line. */
export interface MadeRow {
  /** the items it was made of, each on a line */
  raw: string;
  cells: string[];
  problem: RecordProblem | null;
}

/** What was handed out is forgotten in pieces of this size: taking from the front of a list moves all of it. */
const FORGOTTEN_AT_ONCE = 1024;

/** Hands rows out one an item: each has a line of its own, and a run that was cut off finds the same lines again. */
export class PacedRows {
  readonly #rows: MadeRow[] = [];
  #next = 0;
  #line = 0;

  add(row: MadeRow): void {
    this.#rows.push(row);
  }

  /** An item that cannot be read is a row that says so. */
  addProblem(item: SourceItem, problem: RecordProblem): void {
    this.add({ raw: item.raw, cells: [], problem });
  }

  /** The row that waits longest, if there is one, for the item that was just read. */
  at(line: number, into: SourceRecord[]): void {
    this.#line = Math.max(this.#line, line);
    const row = this.#rows[this.#next];
    if (!row) return;
    into.push({ line: this.#line, ...row });
    this.#next += 1;
    if (this.#next < FORGOTTEN_AT_ONCE) return;
    this.#rows.splice(0, this.#next);
    this.#next = 0;
  }

  /** All that wait, on the lines after the last one. */
  rest(): SourceRecord[] {
    const rest = this.#rows.splice(this.#next);
    this.#next = this.#rows.length;
    return rest.map((row) => {
      this.#line += 1;
      return { line: this.#line, ...row };
    });
  }
}
