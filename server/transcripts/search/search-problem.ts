import { AppError } from '@/server/errors';

/** What is wrong with a query, and where. */
export class SearchProblem extends AppError {
  constructor(
    /** characters before it */
    readonly position: number,
    reason: string,
    hint: string,
  ) {
    super('invalid_input', `At character ${position + 1} of the search: ${reason}`, { hint });
  }
}
