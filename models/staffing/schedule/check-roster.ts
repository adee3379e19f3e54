import type { PersonRule, RosterShift, ScheduleProblem, ShiftTypeRule } from './problem';
import { clockOf, dateAfter, minutesOf, WEEKDAY_NAMES, weekdayOf } from './weekdays';

/** A rule that a roster breaks. */
export interface RosterViolation {
  person: string;
  /** the problem's first day is 0; null: of a whole week */
  day: number | null;
  rule:
    | 'one_shift'
    | 'shift_type'
    | 'contract'
    | 'availability'
    | 'absence'
    | 'breaks'
    | 'rest'
    | 'days'
    | 'hours';
  /** as a sentence with the person's name */
  words: string;
}

/**
 * Holds a roster against every rule of its problem, shift by shift and person by person, by the rules' own words: it shares
 * nothing with the solver, so that one can find the other's mistakes. People may change a roster by hand: it is checked here
 * before and after.
 */
export function checkRoster(problem: ScheduleProblem, shifts: readonly RosterShift[]): RosterViolation[] {
  const types = new Map(problem.shiftTypes.map((type) => [type.id, type]));
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const byPerson = new Map<string, RosterShift[]>();
  for (const shift of shifts) byPerson.set(shift.person, [...(byPerson.get(shift.person) ?? []), shift]);
  return [...byPerson].flatMap(([id, own]) => {
    const person = people.get(id);
    if (!person)
      return [{ person: id, day: null, rule: 'contract' as const, words: `${id} is not on the staff.` }];
    const inOrder = own.sort((a, b) => a.day - b.day || a.start - b.start);
    return [
      ...inOrder.flatMap((shift) => checkShift(problem, person, shift, types.get(shift.shiftType))),
      ...checkRest(person, inOrder),
      ...checkWeeks(problem, person, inOrder, types),
    ];
  });
}

/** The rules of one shift by itself. */
function checkShift(
  problem: ScheduleProblem,
  person: PersonRule,
  shift: RosterShift,
  type: ShiftTypeRule | undefined,
): RosterViolation[] {
  const found: RosterViolation[] = [];
  const say = (rule: RosterViolation['rule'], words: string) =>
    found.push({ person: person.id, day: shift.day, rule, words: `${person.name}: ${words}` });
  const date = dateAfter(problem.start, shift.day);
  const weekday = weekdayOf(date);
  const span = `${clockOf(shift.start)}–${clockOf(shift.end)}`;
  if (type) for (const [rule, words] of checkType(person, shift, { type, weekday })) say(rule, words);
  else say('shift_type', `there is no such shift type (${shift.shiftType}).`);
  if (person.off.includes(date)) say('absence', `absent on ${date}.`);
  if (shift.end > 1440 && person.off.includes(dateAfter(date, 1)))
    say('absence', `absent on the day after, into which the shift goes.`);
  if (person.available) {
    const spans = person.available[WEEKDAY_NAMES[weekday] ?? 'mon'] ?? [];
    const fits = spans.some(([from, to]) => minutesOf(from) <= shift.start && shift.end <= minutesOf(to));
    if (!fits) say('availability', `not available ${span}.`);
  }
  return found;
}

function checkType(
  person: PersonRule,
  shift: RosterShift,
  { type, weekday }: { type: ShiftTypeRule; weekday: number },
): [RosterViolation['rule'], string][] {
  const found: [RosterViolation['rule'], string][] = [];
  if (!type.weekdays.includes(weekday + 1))
    found.push(['shift_type', `“${type.name}” is not worked on that weekday.`]);
  const steps = (shift.start - type.firstStart) / type.startEvery;
  if (steps < 0 || shift.start > type.lastStart || !Number.isInteger(steps)) {
    found.push(['shift_type', `“${type.name}” may not start at ${clockOf(shift.start)}.`]);
  }
  if (shift.end - shift.start !== type.minutes) {
    found.push(['shift_type', `“${type.name}” lasts ${type.minutes} minutes.`]);
  }
  if (person.shiftTypes.length > 0 && !person.shiftTypes.includes(type.id)) {
    found.push(['contract', `the contract does not allow “${type.name}”.`]);
  }
  for (const words of checkBreaks(shift, type)) found.push(['breaks', words]);
  return found;
}

function checkBreaks(shift: RosterShift, type: ShiftTypeRule): string[] {
  if (shift.breaks.length !== type.breaks.length) return [`“${type.name}” has ${type.breaks.length} breaks.`];
  return type.breaks.flatMap((rule, at) => {
    const taken = shift.breaks[at];
    if (!taken || taken.minutes !== rule.minutes || taken.paid !== rule.paid)
      return [`the break “${rule.name}” is missing.`];
    const after = taken.start - shift.start;
    const before = shift.breaks[at - 1];
    if (before && before.start + before.minutes > taken.start)
      return [`“${rule.name}” begins in the break before.`];
    if (after >= rule.earliestAfter && after <= rule.latestAfter) return [];
    return [`“${rule.name}” is at ${clockOf(taken.start)}, out of its time.`];
  });
}

function checkRest(person: PersonRule, shifts: readonly RosterShift[]): RosterViolation[] {
  return shifts.flatMap((shift, at) => {
    const before = shifts[at - 1];
    if (!before) return [];
    const say = (rule: RosterViolation['rule'], words: string): RosterViolation[] => [
      { person: person.id, day: shift.day, rule, words: `${person.name}: ${words}` },
    ];
    if (before.day === shift.day) return say('one_shift', 'two shifts on one day.');
    const rest = shift.day * 1440 + shift.start - (before.day * 1440 + before.end);
    if (rest >= person.minRest) return [];
    return say(
      'rest',
      `${hours(rest)} of rest before ${clockOf(shift.start)}; it takes ${hours(person.minRest)}.`,
    );
  });
}

function checkWeeks(
  { days }: ScheduleProblem,
  person: PersonRule,
  shifts: readonly RosterShift[],
  types: ReadonlyMap<string, ShiftTypeRule>,
): RosterViolation[] {
  const found: RosterViolation[] = [];
  for (let first = 0; first < days; first += 7) {
    const ofWeek = shifts.filter(({ day }) => day >= first && day < first + 7);
    const minutes = ofWeek.reduce((sum, shift) => sum + paidMinutesOf(shift, types.get(shift.shiftType)), 0);
    const say = (rule: RosterViolation['rule'], words: string) =>
      found.push({ person: person.id, day: null, rule, words: `${person.name}: ${words}` });
    if (new Set(ofWeek.map(({ day }) => day)).size > person.maxDays) {
      say('days', `${ofWeek.length} days in a week; ${person.maxDays} at most.`);
    }
    if (minutes > person.maxMinutes)
      say('hours', `${hours(minutes)} in a week; ${hours(person.maxMinutes)} at most.`);
  }
  return found;
}

function paidMinutesOf(shift: RosterShift, type: ShiftTypeRule | undefined): number {
  const unpaid = (type?.breaks ?? shift.breaks).filter(({ paid }) => !paid);
  return unpaid.reduce((sum, { minutes }) => sum - minutes, shift.end - shift.start);
}

function hours(minutes: number): string {
  return `${Math.round(minutes / 6) / 10} h`;
}

/**
 * People on the schedule by group and interval, breaks taken off, counted minute by minute: what the solver says it covers
 * has to be this.
 */
export function countStaff(problem: ScheduleProblem, shifts: readonly RosterShift[]): number[][] {
  const groupOf = new Map(problem.people.map(({ id, group }) => [id, group]));
  const total = problem.days * 1440;
  return problem.groups.map(({ name }) => {
    const minutes = new Float64Array(total);
    const add = (day: number, from: number, to: number, by: number) => {
      for (let at = day * 1440 + from; at < Math.min(total, day * 1440 + to); at += 1)
        minutes[at] = (minutes[at] ?? 0) + by;
    };
    for (const shift of shifts) {
      if (groupOf.get(shift.person) !== name) continue;
      add(shift.day, shift.start, shift.end, 1);
      for (const { start, minutes: length } of shift.breaks) add(shift.day, start, start + length, -1);
    }
    const width = problem.intervalMinutes;
    return Array.from({ length: total / width }, (_, at) => {
      const part = minutes.subarray(at * width, (at + 1) * width);
      return part.reduce((sum, there) => sum + there, 0) / width;
    });
  });
}
