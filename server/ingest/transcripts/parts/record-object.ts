import { RowProblem } from '../../row-problem';
import type { TextRecord } from '../text-records';

/** The object of a record. @throws RowProblem when it cannot be read */
export function recordObject({ object, problem }: TextRecord): Record<string, unknown> {
  if (object) return object;
  throw new RowProblem(
    '',
    problem?.reason ?? 'It is no JSON object.',
    problem?.hint ?? 'Send one object a call.',
  );
}
