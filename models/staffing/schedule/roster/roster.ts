import type { Instance, ShiftOption } from '../instance';
import { presenceOf } from '../instance';
import type { RosterShift } from '../problem';

/** A shift somebody works, with the starts of its breaks (minutes since the first day's midnight). */
export interface NamedShift {
  option: ShiftOption;
  breakStarts: readonly number[];
}

/** person → day → shift, or null for a day off. */
export type Roster = (NamedShift | null)[][];

/** Nobody works yet. */
export function emptyRoster({ people, problem }: Instance): Roster {
  return people.map(() => Array.from({ length: problem.days }, () => null));
}

/** group → interval → agents there, breaks taken off. */
export function staffOf(
  instance: Instance,
  roster: Roster,
  without: ReadonlySet<number> = new Set(),
): Float64Array[] {
  const staff = instance.groups.map(() => new Float64Array(instance.intervals));
  roster.forEach((days, person) => {
    const group = staff[instance.people[person]?.group ?? -1];
    if (!group || without.has(person)) return;
    for (const shift of days) if (shift) addShift(instance, group, shift);
  });
  return staff;
}

function addShift({ problem }: Instance, staff: Float64Array, { option, breakStarts }: NamedShift): void {
  for (const { interval, share } of option.presence) staff[interval] = (staff[interval] ?? 0) + share;
  option.windows.forEach(({ minutes }, at) => {
    const start = breakStarts[at] ?? option.start;
    for (const { interval, share } of presenceOf(problem, start, start + minutes)) {
      staff[interval] = (staff[interval] ?? 0) - share;
    }
  });
}

/** The roster as others read it. */
export function toShifts({ people }: Instance, roster: Roster): RosterShift[] {
  return roster.flatMap((days, person) =>
    days.flatMap((shift) => {
      if (!shift) return [];
      const { option, breakStarts } = shift;
      const midnight = option.day * 1440;
      return {
        person: people[person]?.rule.id ?? '',
        day: option.day,
        shiftType: option.type.id,
        start: option.start - midnight,
        end: option.end - midnight,
        breaks: option.type.breaks.map(({ name, minutes, paid }, at) => ({
          name,
          start: (breakStarts[at] ?? option.start) - midnight,
          minutes,
          paid,
        })),
      };
    }),
  );
}
