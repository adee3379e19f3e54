import { unmetSentence } from '@/models/staffing/schedule/explain/unmet-sentence';
import type { ScheduleProblem } from '@/models/staffing/schedule/problem';
import type { ScheduleSolution } from '@/models/staffing/schedule/solve-schedule';

const MOST_LINES = 8;

/** What a roster comes to, for people. */
export function describe(problem: ScheduleProblem, solution: ScheduleSolution, out: string | null): string {
  const { cost, bound, gap, shifts, unmet, contradictions, seconds, isStopped } = solution;
  const amount = (value: number) => Math.round(value).toLocaleString('en');
  const need = sum(problem.requirement.flatMap(({ people }) => people));
  const missing = sum(solution.missing.flat());
  const covered = need > 0 ? `${(100 * (1 - missing / need)).toFixed(1)}% of the need` : 'no need';
  const people = new Set(shifts.map(({ person }) => person)).size;
  return [
    ...contradictions.map(({ words }) => `Note: ${words}`),
    `${shifts.length} shifts of ${people} people cover ${covered}, in ${seconds.toFixed(0)} s${isStopped ? ' (stopped: the best so far)' : ''}.`,
    `Cost ${amount(cost.total)}: wages ${amount(cost.wages)}, missing people ${amount(cost.understaffing)}, people too many ${amount(cost.overstaffing)}, hours missing to contracts ${amount(cost.missingHours)}.`,
    `No roster can cost less than ${amount(bound)}: this one is within ${(100 * gap).toFixed(1)}% of the best possible.`,
    ...unmet.slice(0, MOST_LINES).map(unmetSentence),
    ...(unmet.length > MOST_LINES
      ? [`… and ${unmet.length - MOST_LINES} more spans; --json lists them.`]
      : []),
    ...(out ? [`Written to ${out}.`] : []),
  ].join('\n');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
