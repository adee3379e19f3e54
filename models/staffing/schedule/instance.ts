import type { PersonRule, ScheduleProblem, ShiftTypeRule } from './problem';
import { dateAfter, minutesOf, WEEKDAY_NAMES, weekdayOf } from './weekdays';

/** How much of an interval somebody is there: negative in a break. */
export interface Presence {
  interval: number;
  /** of the interval, 0 to 1 */
  share: number;
}

/** A time span in which one break of an option has to begin. Options with the same span share it. */
export interface BreakWindow {
  /** says the same span twice */
  key: string;
  minutes: number;
  /** minutes since the first day's midnight at which it may begin */
  starts: readonly number[];
}

/** A shift that somebody could work: a type, a day and a start. */
export interface ShiftOption {
  index: number;
  type: ShiftTypeRule;
  day: number;
  /** minutes since the first day's midnight */
  start: number;
  end: number;
  paidMinutes: number;
  presence: readonly Presence[];
  /** in the order of the type's breaks */
  windows: readonly BreakWindow[];
}

interface SkillGroup {
  name: string;
  /** indices of the requirement's queues; of a queue without a requirement nothing is needed */
  queues: readonly number[];
}

export interface Candidate {
  index: number;
  rule: PersonRule;
  group: number;
  hourCost: number;
  /** indices of the options this person may work, by day */
  options: readonly (readonly number[])[];
}

/** A problem with its days, starts and people written out. */
export interface Instance {
  problem: ScheduleProblem;
  /** over all days */
  intervals: number;
  perDay: number;
  options: readonly ShiftOption[];
  groups: readonly SkillGroup[];
  people: readonly Candidate[];
  /** day → it is a Saturday or a Sunday */
  weekend: readonly boolean[];
}

/** Writes a problem out: every shift that could be worked, and who may work it. */
export function toInstance(problem: ScheduleProblem): Instance {
  const perDay = 1440 / problem.intervalMinutes;
  const options = shiftOptions(problem);
  const queueAt = new Map(problem.requirement.map(({ queue }, at) => [queue, at]));
  const groups = problem.groups.map(({ name, queues }) => ({
    name,
    queues: queues.flatMap((queue) => queueAt.get(queue) ?? []),
  }));
  const groupAt = new Map(problem.groups.map(({ name }, at) => [name, at]));
  const people = problem.people.map((rule, index) => {
    const group = groupAt.get(rule.group) ?? -1;
    const hourCost = rule.hourCost ?? problem.groups[group]?.hourCost ?? 0;
    return { index, rule, group, hourCost, options: optionsOf(problem, rule, options) };
  });
  const weekend = Array.from(
    { length: problem.days },
    (_, day) => weekdayOf(dateAfter(problem.start, day)) >= 5,
  );
  return { problem, intervals: perDay * problem.days, perDay, options, groups, people, weekend };
}

function shiftOptions(problem: ScheduleProblem): ShiftOption[] {
  const options: ShiftOption[] = [];
  for (let day = 0; day < problem.days; day += 1) {
    const weekday = weekdayOf(dateAfter(problem.start, day)) + 1;
    for (const type of problem.shiftTypes) {
      if (!type.weekdays.includes(weekday)) continue;
      for (let at = type.firstStart; at <= type.lastStart; at += type.startEvery) {
        const start = day * 1440 + at;
        const end = start + type.minutes;
        options.push({
          index: options.length,
          type,
          day,
          start,
          end,
          paidMinutes: paidMinutes(type),
          presence: presenceOf(problem, start, end),
          windows: type.breaks.map((rule) => breakWindow(problem.intervalMinutes, start, rule)),
        });
      }
    }
  }
  return options;
}

/** What a shift of this type is paid: its length less the breaks that are not. */
function paidMinutes(type: ShiftTypeRule): number {
  return type.breaks.reduce((sum, { minutes, paid }) => (paid ? sum : sum - minutes), type.minutes);
}

/** The intervals that a time span touches, within the problem's days. */
export function presenceOf(
  { intervalMinutes, days }: Pick<ScheduleProblem, 'intervalMinutes' | 'days'>,
  start: number,
  end: number,
): Presence[] {
  const found: Presence[] = [];
  const last = Math.min(Math.ceil(end / intervalMinutes), (days * 1440) / intervalMinutes);
  for (let interval = Math.floor(start / intervalMinutes); interval < last; interval += 1) {
    const from = interval * intervalMinutes;
    const minutes = Math.min(end, from + intervalMinutes) - Math.max(start, from);
    if (minutes > 0) found.push({ interval, share: minutes / intervalMinutes });
  }
  return found;
}

/** Where a break may begin: on the clock's marks of an interval, or at the first moment where the span has none in it. */
function breakWindow(
  interval: number,
  shiftStart: number,
  rule: ShiftTypeRule['breaks'][number],
): BreakWindow {
  const from = shiftStart + rule.earliestAfter;
  const to = shiftStart + rule.latestAfter;
  const starts: number[] = [];
  for (let at = Math.ceil(from / interval) * interval; at <= to; at += interval) starts.push(at);
  if (starts.length === 0) starts.push(from);
  return { key: `${rule.minutes}@${starts[0]}-${starts.at(-1)}`, minutes: rule.minutes, starts };
}

function optionsOf(problem: ScheduleProblem, rule: PersonRule, options: readonly ShiftOption[]): number[][] {
  const allowed = new Set(rule.shiftTypes);
  const byDay: number[][] = Array.from({ length: problem.days }, () => []);
  for (const option of options) {
    if (allowed.size > 0 && !allowed.has(option.type.id)) continue;
    if (mayWork(problem, rule, option)) byDay[option.day]?.push(option.index);
  }
  return byDay;
}

/** Whether a person is there for the whole of a shift. A shift over midnight touches the next day's absence, too. */
function mayWork(
  { start }: ScheduleProblem,
  { available, off }: PersonRule,
  option: Pick<ShiftOption, 'day' | 'start' | 'end'>,
): boolean {
  const from = option.start - option.day * 1440;
  const to = option.end - option.day * 1440;
  if (off.includes(dateAfter(start, option.day))) return false;
  if (to > 1440 && off.includes(dateAfter(start, option.day + 1))) return false;
  if (available === null) return true;
  const weekday = WEEKDAY_NAMES[weekdayOf(dateAfter(start, option.day))] ?? 'mon';
  const spans = available[weekday] ?? [];
  return spans.some(([first, last]) => minutesOf(first) <= from && to <= minutesOf(last));
}
