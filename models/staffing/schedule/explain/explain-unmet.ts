import type { Instance } from '../instance';
import { mayAdd } from '../roster/person-rules';
import type { Roster } from '../roster/roster';
import { clockOf, dateAfter } from '../weekdays';

/** A span of a day in which a queue lacks people. */
export interface UnmetNeed {
  queue: string;
  date: string;
  /** 0 is the problem's first day */
  day: number;
  fromMinute: number;
  /** up to 1440 */
  toMinute: number;
  /** the most that are missing in one of its intervals */
  people: number;
  /** missing agent-hours of the span */
  hours: number;
  cause: UnmetCause;
  /** as "no shift type covers it: the earliest starts at 09:00" */
  why: string;
}

type UnmetCause = 'no_skill' | 'no_shift' | 'nobody_available' | 'too_few' | 'hours_used' | 'not_worth_it';

/** Less than half an agent is not worth a sentence. */
const WORTH_TELLING = 0.5;

/** Says where people are missing, the worst first, and why: from what the rules leave open, not from the solver's word. */
export function explainUnmet(
  instance: Instance,
  roster: Roster,
  missing: readonly Float64Array[],
): UnmetNeed[] {
  return missing
    .flatMap((ofQueue, queue) =>
      spansOf(instance, ofQueue).map((span) => describe(instance, roster, { queue, ...span })),
    )
    .sort((a, b) => b.hours - a.hours);
}

interface Span {
  first: number;
  /** after its last interval */
  end: number;
  people: number;
  agentIntervals: number;
}

function spansOf({ perDay }: Instance, missing: Float64Array): Span[] {
  const spans: Span[] = [];
  missing.forEach((people, interval) => {
    if (people < WORTH_TELLING) return;
    const last = spans.at(-1);
    if (last && last.end === interval && interval % perDay !== 0) {
      last.end += 1;
      last.people = Math.max(last.people, people);
      last.agentIntervals += people;
    } else spans.push({ first: interval, end: interval + 1, people, agentIntervals: people });
  });
  return spans;
}

function describe(
  instance: Instance,
  roster: Roster,
  { queue, first, end, people, agentIntervals }: Span & { queue: number },
): UnmetNeed {
  const { problem, perDay } = instance;
  const day = Math.floor(first / perDay);
  return {
    queue: problem.requirement[queue]?.queue ?? '',
    date: dateAfter(problem.start, day),
    day,
    fromMinute: (first % perDay) * problem.intervalMinutes,
    toMinute: (end - day * perDay) * problem.intervalMinutes,
    people: Math.round(people * 10) / 10,
    hours: Math.round((agentIntervals * problem.intervalMinutes) / 6) / 10,
    ...causeOf(instance, roster, { queue, first, end }),
  };
}

function causeOf(
  instance: Instance,
  roster: Roster,
  { queue, first, end }: { queue: number; first: number; end: number },
): { cause: UnmetCause; why: string } {
  const { problem, groups, options, people } = instance;
  const name = problem.requirement[queue]?.queue ?? '';
  const able = people.filter(({ group }) => groups[group]?.queues.includes(queue));
  if (able.length === 0)
    return { cause: 'no_skill', why: `nobody on the roster takes calls of ${name || 'this queue'}` };
  const from = first * problem.intervalMinutes;
  const to = end * problem.intervalMinutes;
  const covering = options.filter((option) => option.start < to && option.end > from);
  const touching = new Set(covering.map(({ index }) => index));
  if (touching.size === 0) return { cause: 'no_shift', why: noShift(instance, from, to) };
  const there = able.filter((person) =>
    person.options.some((day) => day.some((option) => touching.has(option))),
  );
  if (there.length === 0) {
    return {
      cause: 'nobody_available',
      why: 'nobody who could take these calls is available for a shift at that time',
    };
  }
  const working = there.filter(({ index }) =>
    roster[index]?.some((shift) => shift && touching.has(shift.option.index)),
  );
  const need = Math.max(...(problem.requirement[queue]?.people.slice(first, end) ?? [0]));
  if (there.length < need && working.length === there.length) {
    return { cause: 'too_few', why: `only ${there.length} people can work then, and all of them do` };
  }
  const free = there.filter((person) => {
    const days = roster[person.index] ?? [];
    return covering.some((option) => mayAdd(person, days, option));
  });
  if (free.length === 0) {
    return {
      cause: 'hours_used',
      why: `the ${there.length} people who can work then have no hours or days left in their week, or need their rest`,
    };
  }
  return {
    cause: 'not_worth_it',
    why: `${free.length} more could work, but a whole shift would cost more than the calls it saves here, or the time for the search was over`,
  };
}

function noShift({ options, problem }: Instance, from: number, to: number): string {
  const midnight = Math.floor(from / 1440) * 1440;
  const ofDay = options.filter(({ day }) => day * 1440 === midnight);
  const earliest = Math.min(...ofDay.map(({ start }) => start));
  const latest = Math.max(...options.filter(({ start }) => start < to).map(({ end }) => end));
  if (ofDay.length === 0) return 'no shift type may be worked on that day';
  if (to <= earliest) return `no shift type covers it: the earliest starts at ${clockOf(earliest)}`;
  if (from >= latest && latest < problem.days * 1440)
    return `no shift type covers it: the latest ends at ${clockOf(latest)}`;
  return 'no shift type covers it';
}
