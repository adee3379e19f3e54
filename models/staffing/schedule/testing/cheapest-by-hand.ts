import { countStaff } from '../check-roster';
import type { RosterShift, ScheduleProblem } from '../problem';

/**
 * The least cost of a problem of one group and one queue, by trying every roster and every start of every break. For a few
 * people and days; rest and hours are kept by trying only what keeps them.
 */
export function cheapestByHand(problem: ScheduleProblem): number {
  const choices = problem.people.map((person) =>
    Array.from({ length: problem.days }, (_, day) => [null, ...shiftsOf(problem, person.id, day)]),
  );
  let best = Number.POSITIVE_INFINITY;
  const extend = (chosen: RosterShift[], person: number, day: number): void => {
    if (person === problem.people.length) {
      best = Math.min(best, costOf(problem, chosen));
      return;
    }
    if (day === problem.days) {
      extend(chosen, person + 1, 0);
      return;
    }
    for (const shift of choices[person]?.[day] ?? []) {
      extend(shift ? [...chosen, shift] : chosen, person, day + 1);
    }
  };
  extend([], 0, 0);
  return best;
}

function shiftsOf(problem: ScheduleProblem, person: string, day: number): RosterShift[] {
  return problem.shiftTypes.flatMap((type) => {
    const found: RosterShift[] = [];
    const rule = type.breaks[0];
    for (let start = type.firstStart; start <= type.lastStart; start += type.startEvery) {
      for (
        let after = rule?.earliestAfter ?? 0;
        after <= (rule?.latestAfter ?? 0);
        after += problem.intervalMinutes
      ) {
        const breaks = rule
          ? [{ name: rule.name, start: start + after, minutes: rule.minutes, paid: rule.paid }]
          : [];
        found.push({ person, day, shiftType: type.id, start, end: start + type.minutes, breaks });
      }
    }
    return found;
  });
}

function costOf(problem: ScheduleProblem, shifts: readonly RosterShift[]): number {
  const hour = problem.intervalMinutes / 60;
  const [staff = []] = countStaff(problem, shifts);
  const wage = problem.groups[0]?.hourCost ?? 0;
  let cost = 0;
  for (const { start, end, breaks } of shifts) {
    const unpaid = breaks.reduce((sum, { minutes, paid }) => (paid ? sum : sum + minutes), 0);
    cost += ((end - start - unpaid) / 60) * wage;
  }
  staff.forEach((there, at) => {
    const need = problem.requirement[0]?.people[at] ?? 0;
    cost += Math.max(0, there - need) * problem.costs.overstaffing * hour;
    let left = Math.max(0, need - there);
    let before = 0;
    for (const { upTo, hour: price } of problem.costs.understaffing) {
      const room = upTo === null ? left : Math.max(0, upTo * need - before);
      const part = Math.min(left, room);
      cost += part * price * hour;
      left -= part;
      before += part;
    }
  });
  return cost;
}
