import { type DayQueue, needsOf, serviceLevelWith } from './day-queue';
import { type Run, runsOf } from './runs';

export type MoveKind = 'time_off' | 'overtime' | 'skill_move';

/** What it does to a queue while it lasts: shares of the calls answered in time, by formula, weighed by the calls. */
export interface MoveEffect {
  queue: string;
  before: number;
  after: number;
}

/** Something a planner can do about the rest of a day. */
export interface SuggestedMove {
  kind: MoveKind;
  /** '' for overtime */
  fromQueue: string;
  /** '' for time off */
  toQueue: string;
  /** whose skills allow it; '' where no groups are known */
  group: string;
  /** minutes since midnight, to … exclusive */
  fromMinute: number;
  toMinute: number;
  agents: number;
  /** people times their time, and its cost: less than nothing for time off, nothing for a skill move */
  hours: number;
  cost: number;
  /** calls more that are answered in time; less than nothing for time off */
  callsInTime: number;
  effects: MoveEffect[];
}

export interface DayToMove {
  queues: readonly DayQueue[];
  groups: readonly { name: string; queues: readonly string[] }[];
  intervalMinutes: number;
  hourCost: number;
}

/** Nobody comes in, or goes home, for less. */
const SHORTEST_MINUTES = 60;

/** A queue with the staff that suggestions so far leave it. */
interface Standing {
  queue: DayQueue;
  needs: number[];
  staffed: number[];
}

/**
 * Suggests moves for the rest of a day: people with the skill for it go from queues with too many to queues with too few,
 * then overtime for what is short all the same, then time off for what is too many all the same. No move takes a queue below
 * its need. Those that save most calls first, time off last.
 */
export function suggestMoves(day: DayToMove): SuggestedMove[] {
  const standings = day.queues.map(
    (queue): Standing => ({
      queue,
      needs: needsOf(queue, day.intervalMinutes * 60),
      staffed: queue.intervals.map(({ staffed }) => staffed),
    }),
  );
  const skill = standings.flatMap((short) => skillMoves(day, standings, short));
  // Before overtime, which may make a run's quieter intervals a little richer than they need: nobody is sent home for that.
  const off = standings.flatMap((standing) => timeOff(day, standing));
  const over = standings.flatMap((standing) => overtime(day, standing));
  const bySaved = (one: SuggestedMove, other: SuggestedMove) => other.callsInTime - one.callsInTime;
  return [...[...skill, ...over].sort(bySaved), ...off.sort((one, other) => other.hours - one.hours)];
}

const minutesOf = ({ queue }: Standing): number[] => queue.intervals.map(({ minute }) => minute);
const gapAt = ({ needs, staffed }: Standing, at: number): number =>
  Math.floor((staffed[at] ?? 0) - (needs[at] ?? 0) + 1e-9);
const isLong = ({ first, last }: Run, step: number): boolean => (last - first + 1) * step >= SHORTEST_MINUTES;

/** From every queue with too many, by way of a group that has both skills. */
function skillMoves(day: DayToMove, standings: readonly Standing[], short: Standing): SuggestedMove[] {
  return standings.flatMap((rich) => {
    const group = day.groups.find(
      ({ queues }) => queues.includes(rich.queue.queue) && queues.includes(short.queue.queue),
    );
    if (rich === short || !group) return [];
    const minutes = minutesOf(short);
    const place = new Map(minutesOf(rich).map((minute, at) => [minute, at]));
    const spare = (at: number) => {
      const there = place.get(minutes[at] ?? -1);
      return there === undefined ? 0 : gapAt(rich, there);
    };
    const runs = runsOf(minutes, day.intervalMinutes, (at) => gapAt(short, at) < 0 && spare(at) > 0);
    return runs.map((run) => {
      const places = indicesOf(run);
      const agents = Math.min(
        Math.min(...places.map(spare)),
        Math.max(...places.map((at) => -gapAt(short, at))),
      );
      const taken = places.map((at) => place.get(minutes[at] ?? -1) ?? 0);
      const effects = [changed(day, rich, taken, -agents), changed(day, short, places, agents)];
      return moveOf(day, {
        kind: 'skill_move',
        group: group.name,
        agents,
        effects,
        from: rich,
        to: short,
        run,
      });
    });
  });
}

function overtime(day: DayToMove, short: Standing): SuggestedMove[] {
  const runs = runsOf(minutesOf(short), day.intervalMinutes, (at) => gapAt(short, at) < 0);
  return runs
    .filter((run) => isLong(run, day.intervalMinutes))
    .map((run) => {
      const places = indicesOf(run);
      const gaps = places.map((at) => -gapAt(short, at)).sort((one, other) => one - other);
      // Enough for most of the run; its sharpest peak alone is not worth a whole run of overtime.
      const agents = gaps[Math.floor(gaps.length * 0.75)] ?? 1;
      const effects = [changed(day, short, places, agents)];
      return moveOf(day, { kind: 'overtime', group: '', agents, effects, from: null, to: short, run });
    });
}

function timeOff(day: DayToMove, rich: Standing): SuggestedMove[] {
  const runs = runsOf(minutesOf(rich), day.intervalMinutes, (at) => gapAt(rich, at) > 0);
  return runs
    .filter((run) => isLong(run, day.intervalMinutes))
    .map((run) => {
      const places = indicesOf(run);
      const agents = Math.min(...places.map((at) => gapAt(rich, at)));
      const effects = [changed(day, rich, places, -agents)];
      return moveOf(day, { kind: 'time_off', group: '', agents, effects, from: rich, to: null, run });
    });
}

const indicesOf = ({ first, last }: Run): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

interface Changed extends MoveEffect {
  callsInTime: number;
}

/** Gives a queue so many more (or fewer) in some intervals, and says what that does to them. */
function changed(day: DayToMove, standing: Standing, places: readonly number[], agents: number): Changed {
  const { queue, staffed } = standing;
  let [calls, before, after] = [0, 0, 0];
  for (const at of places) {
    const interval = queue.intervals[at];
    if (!interval) continue;
    const level = (people: number) =>
      serviceLevelWith(interval, people, queue.rules, day.intervalMinutes * 60);
    const now = staffed[at] ?? 0;
    calls += interval.calls;
    before += interval.calls * level(now);
    after += interval.calls * level(now + agents);
    staffed[at] = now + agents;
  }
  const share = (answered: number) => (calls > 0 ? answered / calls : 1);
  return { queue: queue.queue, before: share(before), after: share(after), callsInTime: after - before };
}

interface Made {
  kind: MoveKind;
  group: string;
  agents: number;
  effects: Changed[];
  from: Standing | null;
  to: Standing | null;
  /** of `to`, or where there is none, of `from` */
  run: Run;
}

function moveOf(day: DayToMove, { kind, group, agents, effects, from, to, run }: Made): SuggestedMove {
  const intervals = (to ?? from)?.queue.intervals ?? [];
  const fromMinute = intervals[run.first]?.minute ?? 0;
  const toMinute = (intervals[run.last]?.minute ?? 0) + day.intervalMinutes;
  const hours = (agents * (toMinute - fromMinute)) / 60;
  const sign = { time_off: -1, overtime: 1, skill_move: 0 }[kind];
  return {
    kind,
    fromQueue: from?.queue.queue ?? '',
    toQueue: to?.queue.queue ?? '',
    group,
    fromMinute,
    toMinute,
    agents,
    hours,
    cost: sign * hours * day.hourCost,
    callsInTime: effects.reduce((sum, effect) => sum + effect.callsInTime, 0),
    effects: effects.map(({ queue, before, after }) => ({ queue, before, after })),
  };
}
