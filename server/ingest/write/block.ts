import { detached } from '../convert/detached';
import type { RecordProblem } from '../source/tokenize';
import { TabSeparatedRows } from './tab-separated';

/** Blocks are cut by source line, so that a repeated run makes the same blocks under the same names. */
const BLOCK_LINES = 50_000;

export interface BadRow {
  line: number;
  field: string;
  reason: string;
  hint: string;
  raw: string;
}

/** The rows of BLOCK_LINES source lines on their way to the stores. */
export class Block {
  /** the good rows */
  readonly rows = new TabSeparatedRows();
  /** rows by UTC day, in days since 1970 */
  readonly days = new Map<number, number>();
  readonly queues = new Set<string>();
  readonly bad: BadRow[] = [];
  #cutAt: number | null = null;
  rowsRead = 0;
  rowsStored = 0;

  /** @param number from 0: holds the lines number * BLOCK_LINES + 1 to (number + 1) * BLOCK_LINES */
  constructor(readonly number: number) {}

  static of(line: number): number {
    return Math.floor((line - 1) / BLOCK_LINES);
  }

  /** All source lines up to here are in this block or in earlier ones. */
  get lastLine(): number {
    return this.#cutAt ?? (this.number + 1) * BLOCK_LINES;
  }

  /** Nothing after this line was read: a later run goes on behind it. */
  cutAt(line: number): void {
    this.#cutAt = line;
  }

  /** Counts a row that was written to `rows`. */
  added(day: number, queue: string): void {
    this.days.set(day, (this.days.get(day) ?? 0) + 1);
    if (!this.queues.has(queue)) this.queues.add(detached(queue));
    this.rowsRead += 1;
    this.rowsStored += 1;
  }

  addBad(line: number, raw: string, problem: RecordProblem & { field?: string }): void {
    this.bad.push({ line, raw, field: problem.field ?? '', reason: problem.reason, hint: problem.hint });
    this.rowsRead += 1;
  }
}
