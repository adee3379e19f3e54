import type { Candidate, Instance } from '../instance';
import { minimumOf, weekFrom } from '../model/week-rules';
import type { NamedShift } from './roster';

type Days = readonly (NamedShift | null)[];

/**
 * What a broken rule weighs in hours missing to a contract: enough that mending it pays, little enough that the search can
 * go through a state that breaks one.
 */
const BROKEN_HOURS = 2;
const OVERTIME = 1.5;

/** What is shared out among the people of a group, and what each of them would have of it if all had the same. */
export interface FairMeans {
  late: number;
  weekend: number;
  /** paid minutes as a share of the contract's */
  hours: number;
}

/** One person's part of the burden. */
export function burdenOf(instance: Instance, { rule }: Candidate, days: Days): FairMeans {
  const { lateAfter } = instance.problem.costs;
  let late = 0;
  let weekend = 0;
  let minutes = 0;
  for (const shift of days) {
    if (!shift) continue;
    const { option } = shift;
    minutes += option.paidMinutes;
    if (option.end - option.day * 1440 > lateAfter) late += 1;
    if (instance.weekend[option.day]) weekend += 1;
  }
  return { late, weekend, hours: rule.maxMinutes > 0 ? minutes / rule.maxMinutes : 0 };
}

/**
 * What one person's row of days costs: rules that it breaks, wages, hours missing to the contract, and how far the person's
 * part of late and weekend work is from the group's mean (squared: one person with two too many is worse than two with one).
 */
export function personCost(instance: Instance, person: Candidate, days: Days, fair: FairMeans): number {
  const { fairness } = instance.problem.costs;
  const burden = burdenOf(instance, person, days);
  return (
    brokenRest(instance, person, days) +
    weeksCost(instance, person, days) +
    fairness.late * (burden.late - fair.late) ** 2 +
    fairness.weekend * (burden.weekend - fair.weekend) ** 2 +
    25 * fairness.hours * (burden.hours - fair.hours) ** 2
  );
}

function brokenRest({ problem }: Instance, { rule }: Candidate, days: Days): number {
  const broken = BROKEN_HOURS * Math.max(100, problem.costs.missingHour);
  let cost = 0;
  for (let day = 0; day < days.length; day += 1) {
    const end = days[day]?.option.end;
    if (end === undefined) continue;
    for (let later = day + 1; later <= day + 2; later += 1) {
      const start = days[later]?.option.start;
      if (start !== undefined && start - end < rule.minRest) cost += broken + rule.minRest - (start - end);
    }
  }
  return cost;
}

function weeksCost({ problem }: Instance, { rule, hourCost }: Candidate, days: Days): number {
  const hour = Math.max(100, problem.costs.missingHour);
  let cost = 0;
  for (let first = 0; first < problem.days; first += 7) {
    const week = weekFrom(first, problem.days);
    let minutes = 0;
    let worked = 0;
    for (const day of week) {
      const shift = days[day];
      if (!shift) continue;
      worked += 1;
      minutes += shift.option.paidMinutes;
    }
    cost += BROKEN_HOURS * hour * Math.max(0, worked - rule.maxDays);
    cost += (OVERTIME * hour * Math.max(0, minutes - rule.maxMinutes)) / 60;
    const lacking = Math.max(0, minimumOf(rule, week.length) - minutes);
    cost += (lacking * problem.costs.missingHour + minutes * hourCost) / 60;
  }
  return cost;
}
