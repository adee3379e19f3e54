import { z } from 'zod';

/** Why a row of a forecast's file cannot be taken. */
export const importProblem = z.object({
  line: z.int(),
  /** the column as the file names it; '' for the whole line */
  field: z.string(),
  reason: z.string(),
  /** how to mend it */
  hint: z.string(),
});
export type ImportProblem = z.output<typeof importProblem>;

/** Collects problems: the first of them to show, and how many there are. */
export class Problems {
  readonly #shown: ImportProblem[] = [];
  #count = 0;

  constructor(private readonly most = 100) {}

  add(problem: ImportProblem): void {
    this.#count += 1;
    if (this.#shown.length < this.most) this.#shown.push(problem);
  }

  get count(): number {
    return this.#count;
  }

  /** In the order of the file. */
  get shown(): ImportProblem[] {
    return this.#shown.toSorted((a, b) => a.line - b.line);
  }
}
