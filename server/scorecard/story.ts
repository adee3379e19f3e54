import type { Scorecard, ScorecardRow } from './contracts';
import { wordsOf } from './measures';
import { valueText, type Writing } from './value-text';

/** So many missed goals are named in the sentence. */
const NAMED = 3;

/** The scorecard in a sentence: how many goals are missed, and the worst of them. */
export function scorecardStory({ rows }: Pick<Scorecard, 'rows'>, writing: Writing): string {
  const judged = rows.filter(({ status }) => status === 'met' || status === 'missed');
  const missed = judged.filter(({ status }) => status === 'missed').sort((a, b) => distance(b) - distance(a));
  if (judged.length === 0) return 'Nothing can be held against a goal yet.';
  const goals = `${judged.length} ${judged.length === 1 ? 'goal' : 'goals'}`;
  if (missed.length === 0)
    return judged.length === 1 ? 'The one goal that can be judged is met.' : `All ${goals} are met.`;
  const named = missed.slice(0, NAMED).map((row) => clause(row, writing));
  const rest = missed.length - named.length;
  return `${missed.length} of ${goals} missed: ${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

function clause({ measure, value, goal }: ScorecardRow, writing: Writing): string {
  const { label, unit, moreIsBetter } = wordsOf(measure);
  const text = (of: number | null | undefined) => valueText(writing, unit, of ?? 0);
  const side = moreIsBetter ? 'at least' : 'at most';
  return `${label.toLowerCase()} ${text(value)} (${side} ${text(goal?.value)})`;
}

/** How far off a goal is, in goals. */
function distance({ value, goal }: ScorecardRow): number {
  if (value === null || !goal) return 0;
  return Math.abs(value - goal.value) / Math.max(Math.abs(goal.value), 0.01);
}
