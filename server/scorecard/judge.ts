import type { Goal, Reading, ScorecardRow } from './contracts';
import type { MeasureWords } from './measures';

/** A share that is shown as the goal's own figure keeps it: 79.96% is 80%. */
const SAME_FIGURE = { share: 0.0005, balance: 0.005, seconds: 0.5, hours: 0.05, money: 0.005 } as const;

/** Whether a value keeps its goal, as people read both. */
export function statusOf(words: MeasureWords, { value }: Reading, goal: Goal | null): ScorecardRow['status'] {
  if (value === null) return 'unknown';
  if (!goal) return 'no_goal';
  const better = words.moreIsBetter ? value - goal.value : goal.value - value;
  return better >= -SAME_FIGURE[words.unit] ? 'met' : 'missed';
}
