import type { Candidate } from './candidate';
import { COUNT_CANDIDATES, MEAN_CANDIDATES } from './candidates';
import type { DayMatrix } from './day-matrix';

/** Who is in the running for a series. */
export function candidatesFor({ kind }: Pick<DayMatrix, 'kind'>): readonly Candidate[] {
  return kind === 'count' ? COUNT_CANDIDATES : MEAN_CANDIDATES;
}
