import type { Moments } from '../way';

/** Calls of an intent that a group of agents took in a queue at about one time of day, as sums. Never of one person. */
export interface SkillCell {
  group: string;
  intent: string;
  queue: string;
  /** part of the day, as the source cuts it */
  hours: number;
  calls: number;
  /** seconds */
  handle: Moments;
  /** of known callers: how many called again within a week */
  known: number;
  repeated: number;
  passed: number;
  /** balance of what customers said, −1 to 1, of calls read for it */
  sentiment: Moments;
}

export type SkillMeasure = 'handle' | 'repeats' | 'transfers' | 'sentiment';

/** What a measure is of a cell, as sums: of shares, the squares are the sum. */
export function momentsOfCell(cell: SkillCell, measure: SkillMeasure): Moments {
  if (measure === 'handle') return cell.handle;
  if (measure === 'sentiment') return cell.sentiment;
  if (measure === 'repeats') return { n: cell.known, sum: cell.repeated, squares: cell.repeated };
  return { n: cell.calls, sum: cell.passed, squares: cell.passed };
}
