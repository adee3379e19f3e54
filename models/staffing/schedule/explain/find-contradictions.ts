import type { Instance } from '../instance';
import { minimumOf, weekFrom } from '../model/week-rules';
import type { ShiftTypeRule } from '../problem';
import { clockOf } from '../weekdays';

/** Something in the problem that cannot be, or that nobody can have meant. */
export interface Contradiction {
  /** the person, shift type or queue it is about */
  subject: string;
  words: string;
}

/**
 * What contradicts itself in a problem, found before anything is solved. A roster is made all the same: nobody's rules are
 * broken, and what cannot be is left open.
 */
export function findContradictions(instance: Instance): Contradiction[] {
  return [...ofShiftTypes(instance), ...ofGroups(instance), ...ofPeople(instance)];
}

/** Breaks of a type whose times overlap cannot be placed one by one. */
export function overlappingBreaks(
  shiftTypes: readonly Pick<ShiftTypeRule, 'name' | 'minutes' | 'breaks'>[],
): Contradiction[] {
  return shiftTypes.flatMap(({ name, minutes, breaks }) =>
    breaks.flatMap((rule, at) => {
      const before = breaks[at - 1];
      if (rule.latestAfter < rule.earliestAfter) {
        return {
          subject: name,
          words: `“${rule.name}” of “${name}” may begin at the earliest after the latest.`,
        };
      }
      if (rule.latestAfter + rule.minutes > minutes) {
        return { subject: name, words: `“${rule.name}” of “${name}” may end after the shift does.` };
      }
      if (before && before.latestAfter + before.minutes > rule.earliestAfter) {
        return {
          subject: name,
          words: `“${rule.name}” of “${name}” may begin ${clockOf(rule.earliestAfter)} after the start, when “${before.name}” can still go on.`,
        };
      }
      return [];
    }),
  );
}

function ofShiftTypes({ problem }: Instance): Contradiction[] {
  return problem.shiftTypes.flatMap(({ name, firstStart, lastStart }) =>
    lastStart < firstStart
      ? { subject: name, words: `“${name}” starts at the latest before the earliest.` }
      : [],
  );
}

function ofGroups({ problem }: Instance): Contradiction[] {
  const known = new Set(problem.groups.map(({ name }) => name));
  const served = new Set(problem.groups.flatMap(({ queues }) => queues));
  const unserved = problem.requirement.filter(
    ({ queue, people }) => !served.has(queue) && people.some((need) => need > 0),
  );
  return [
    ...unserved.map(({ queue }) => ({ subject: queue, words: `No group takes calls of “${queue}”.` })),
    ...problem.people
      .filter(({ group }) => !known.has(group))
      .map(({ name, group }) => ({
        subject: name,
        words: `${name} is in “${group}”, which is not among the groups.`,
      })),
  ];
}

function ofPeople(instance: Instance): Contradiction[] {
  return instance.people.flatMap(({ rule, options }) => {
    const { name, minMinutes, maxMinutes } = rule;
    const say = (words: string) => [{ subject: name, words: `${name} ${words}` }];
    if (minMinutes > maxMinutes)
      return say(`has a minimum of ${hours(minMinutes)} and a maximum of ${hours(maxMinutes)} a week.`);
    if (options.every((day) => day.length === 0)) return say('can work none of the shifts.');
    for (let first = 0; first < instance.problem.days; first += 7) {
      const week = weekFrom(first, instance.problem.days);
      const longest = week
        .map((day) =>
          Math.max(0, ...(options[day] ?? []).map((option) => instance.options[option]?.paidMinutes ?? 0)),
        )
        .sort((a, b) => b - a)
        .slice(0, rule.maxDays)
        .reduce((sum, minutes) => sum + minutes, 0);
      const minimum = minimumOf(rule, week.length);
      if (longest < minimum) {
        return say(
          `has a minimum of ${hours(minimum)} but can work ${hours(longest)} at most: availability, absences and the shifts there are leave no more.`,
        );
      }
    }
    return [];
  });
}

function hours(minutes: number): string {
  return `${Math.round(minutes / 6) / 10} h`;
}
