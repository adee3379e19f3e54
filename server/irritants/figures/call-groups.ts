import { type CallGroup, matchingKey, type Sums } from '@/models/irritants/cost/comparable-call';
import type { StrataRow } from '../queries/irritant-strata';

/** Sums of calls by what makes them comparable, by the name of the stratum. */
type Strata = ReadonlyMap<string, Omit<CallGroup, 'isCase'>>;

/** Saturday, for a day of the weekend; Monday, for one of the week. */
const WEEKEND = 5;
const HOURS_OF_A_PART = 4;

export function strataOf(row: StrataRow): Strata {
  const strata = new Map<string, Omit<CallGroup, 'isCase'>>();
  row.calls.forEach((calls, at) => {
    const key = matchingKey({
      intent: row.intent_ids[at] ?? '',
      queue: row.queues[at] ?? '',
      agentGroup: row.agent_groups[at] ?? '',
      weekday: row.weekends[at] === 1 ? WEEKEND : 0,
      hour: (row.parts[at] ?? 0) * HOURS_OF_A_PART,
    });
    const again = row.again_sums[at] ?? 0;
    strata.set(key.join('\u0001'), {
      key,
      calls,
      handleSeconds: {
        count: row.handle_counts[at] ?? 0,
        sum: row.handle_sums[at] ?? 0,
        squares: row.handle_squares[at] ?? 0,
      },
      callsAgain: { count: row.again_counts[at] ?? 0, sum: again, squares: again },
    });
  });
  return strata;
}

const less = (all: Sums, part: Sums): Sums => ({
  count: all.count - part.count,
  sum: all.sum - part.sum,
  squares: Math.max(0, all.squares - part.squares),
});

/** Cases apart from the other calls of their strata. */
export function caseGroups(all: Strata, cases: Strata): CallGroup[] {
  const groups: CallGroup[] = [];
  for (const [name, whole] of all) {
    const part = cases.get(name);
    if (!part) {
      groups.push({ ...whole, isCase: false });
      continue;
    }
    groups.push({ ...part, isCase: true });
    if (whole.calls > part.calls) {
      groups.push({
        isCase: false,
        key: whole.key,
        calls: whole.calls - part.calls,
        handleSeconds: less(whole.handleSeconds, part.handleSeconds),
        callsAgain: less(whole.callsAgain, part.callsAgain),
      });
    }
  }
  return groups;
}
