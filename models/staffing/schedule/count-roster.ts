import { explainUnmet, type UnmetNeed } from './explain/explain-unmet';
import { type Instance, presenceOf, type ShiftOption, toInstance } from './instance';
import type { RosterShift, ScheduleProblem } from './problem';
import { evaluateRoster, type RosterCost } from './roster/evaluate';
import { emptyRoster, type Roster } from './roster/roster';
import { type FairShares, fairShares } from './roster/share-fairly';

interface CountedRoster {
  cost: RosterCost;
  /** group → interval → agents there */
  staff: number[][];
  /** queue → interval → agents that are missing */
  missing: number[][];
  unmet: UnmetNeed[];
  fairness: FairShares;
}

/** What a roster comes to that people have changed: rules it breaks do not matter here. Shifts of unknown people are left out. */
export async function countRoster(
  problem: ScheduleProblem,
  shifts: readonly RosterShift[],
): Promise<CountedRoster> {
  const instance = toInstance(problem);
  const roster = rosterOf(instance, shifts);
  const { cost, staff, missing } = await evaluateRoster(instance, roster);
  return {
    cost,
    staff: staff.map((ofGroup) => [...ofGroup]),
    missing: missing.map((ofQueue) => [...ofQueue]),
    unmet: explainUnmet(instance, roster, missing),
    fairness: fairShares(instance, roster),
  };
}

function rosterOf(instance: Instance, shifts: readonly RosterShift[]): Roster {
  const roster = emptyRoster(instance);
  const rowOf = new Map(instance.people.map(({ rule, index }) => [rule.id, index]));
  for (const shift of shifts) {
    const days = roster[rowOf.get(shift.person) ?? -1];
    if (!days || shift.day >= days.length) continue;
    days[shift.day] = {
      option: optionOf(instance, shift),
      breakStarts: shift.breaks.map(({ start }) => shift.day * 1440 + start),
    };
  }
  return roster;
}

/** The option that a shift is; one that is none of them (any more) stands with its own times. */
function optionOf({ options, problem }: Instance, shift: RosterShift): ShiftOption {
  const start = shift.day * 1440 + shift.start;
  const end = shift.day * 1440 + shift.end;
  const known = options.find(
    (one) => one.type.id === shift.shiftType && one.start === start && one.end === end,
  );
  if (known && known.windows.length === shift.breaks.length) return known;
  const unpaid = shift.breaks.reduce((sum, { minutes, paid }) => (paid ? sum : sum + minutes), 0);
  return {
    index: -1,
    type: {
      id: shift.shiftType,
      name: shift.shiftType,
      firstStart: shift.start,
      lastStart: shift.start,
      startEvery: 30,
      minutes: end - start,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      breaks: shift.breaks.map(({ name, minutes, paid, start: at }) => {
        const after = at - shift.start;
        return { name, minutes, paid, earliestAfter: after, latestAfter: after };
      }),
    },
    day: shift.day,
    start,
    end,
    paidMinutes: end - start - unpaid,
    presence: presenceOf(problem, start, end),
    windows: shift.breaks.map(({ minutes, start: at }) => ({
      key: '',
      minutes,
      starts: [shift.day * 1440 + at],
    })),
  };
}
