import type { CallUnit } from './incoming-call';
import type { TextRecord } from './text-records';

/** Makes calls of records. A call is in memory as a whole: masking needs all of it. */
export interface CallCollector {
  push(records: readonly TextRecord[]): CallUnit[];
  /** The calls that wait for more records; none may come any more. */
  end(): CallUnit[];
}
