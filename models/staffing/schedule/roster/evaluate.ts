import type { Instance } from '../instance';
import { buildModel } from '../model/build-model';
import { minimumOf, weekFrom } from '../model/week-rules';
import { minimize } from '../solver/minimize';
import { minutesOfDays } from './person-rules';
import { type Roster, staffOf } from './roster';

/** What a roster costs, in the problem's currency. */
export interface RosterCost {
  total: number;
  wages: number;
  understaffing: number;
  overstaffing: number;
  /** for hours missing to contracted minima */
  missingHours: number;
}

/** A roster held against the need. */
export interface Evaluation {
  cost: RosterCost;
  /** group → interval → agents there */
  staff: Float64Array[];
  /** queue → interval → agents that its groups give it, at most what it needs */
  covered: Float64Array[];
  /** queue → interval → agents that are missing */
  missing: Float64Array[];
}

/** Counts a named roster: people of several queues are shared out by the interval at the least cost (a linear program). */
export async function evaluateRoster(instance: Instance, roster: Roster): Promise<Evaluation> {
  const staff = staffOf(instance, roster);
  const { model, coverage } = buildModel(instance, [], staff);
  const { values, cost } = await minimize(model, { timeLimitSeconds: 60, gap: 0 });
  if (!values || cost === null) throw new Error('The need was not shared out.');
  const sum = (columns: readonly number[] | undefined) =>
    (columns ?? []).reduce((total, column) => total + (values[column] ?? 0), 0);
  const { requirement } = instance.problem;
  const missing = requirement.map((_, queue) =>
    Float64Array.from({ length: instance.intervals }, (_, at) => sum(coverage.missing[queue]?.get(at))),
  );
  const covered = requirement.map(({ people }, queue) =>
    Float64Array.from(
      { length: instance.intervals },
      (_, at) => (people[at] ?? 0) - (missing[queue]?.[at] ?? 0),
    ),
  );
  const understaffing = missing.reduce(
    (total, ofQueue, queue) =>
      total + ofQueue.reduce((sum, agents, at) => sum + shortfallCost(instance, queue, at, agents), 0),
    0,
  );
  const wages = wagesOf(instance, roster);
  const missingHours = missingHoursCost(instance, roster);
  return {
    cost: {
      total: wages + cost + missingHours,
      wages,
      understaffing,
      overstaffing: cost - understaffing,
      missingHours,
    },
    staff,
    covered,
    missing,
  };
}

/** What it costs that so many agents are missing to a queue in an interval. */
function shortfallCost({ problem }: Instance, queue: number, interval: number, agents: number): number {
  const need = problem.requirement[queue]?.people[interval] ?? 0;
  let cost = 0;
  let counted = 0;
  for (const { upTo, hour } of problem.costs.understaffing) {
    const limit = upTo === null ? agents : Math.max(counted, upTo * need);
    const part = Math.min(agents, limit) - counted;
    cost += (part * hour * problem.intervalMinutes) / 60;
    counted += part;
    if (counted >= agents) break;
  }
  return cost;
}

/** Wages of all shifts. */
export function wagesOf({ people }: Instance, roster: Roster): number {
  return roster.reduce(
    (sum, days, person) => sum + (minutesOfDays(days) * (people[person]?.hourCost ?? 0)) / 60,
    0,
  );
}

/** The price of the hours that people lack to their contracts' minima, week by week. */
export function missingHoursCost({ people, problem }: Instance, roster: Roster): number {
  const price = problem.costs.missingHour / 60;
  return roster.reduce((sum, days, person) => {
    const rule = people[person]?.rule;
    if (!rule) return sum;
    let lacking = 0;
    for (let first = 0; first < problem.days; first += 7) {
      const week = weekFrom(first, problem.days);
      lacking += Math.max(
        0,
        minimumOf(rule, week.length) - minutesOfDays(week.map((day) => days[day] ?? null)),
      );
    }
    return sum + lacking * price;
  }, 0);
}
