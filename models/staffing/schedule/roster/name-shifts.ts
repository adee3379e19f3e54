import type { Candidate, Instance } from '../instance';
import type { PoolShifts } from './count-shifts';
import { type ExchangeOptions, exchange } from './exchange';
import { match, NEVER } from './match';
import { mayAdd, minutesOfDays } from './person-rules';
import type { NamedShift, Roster } from './roster';

/** What a shift that nobody can take weighs against everything else. */
const UNNAMED = 1e6;

/**
 * Gives a pool's shifts to its people so that as few rules as possible are broken: first day by day, then those that found
 * nobody to anybody who is free, then by exchanges until all fits. What still breaks a rule is taken off.
 */
export function namePool(
  instance: Instance,
  pool: PoolShifts,
  roster: Roster,
  options: ExchangeOptions,
): NamedShift[] {
  const members = pool.pool.classes.flatMap((staff) => staff.members);
  const left = nameShifts(instance, pool, roster).filter((shift) => {
    const { day, index } = shift.option;
    const free = members.find(
      (member) => !roster[member]?.[day] && instance.people[member]?.options[day]?.includes(index),
    );
    const days = free === undefined ? undefined : roster[free];
    if (days) days[day] = shift;
    return !days;
  });
  exchange(instance, roster, members, options);
  return [...left, ...takeOffBroken(instance, roster, members)];
}

/** Days that break a person's rules become free, the shortest shifts first. */
function takeOffBroken({ people }: Instance, roster: Roster, members: readonly number[]): NamedShift[] {
  return members.flatMap((member) => {
    const person = people[member];
    const days = roster[member];
    if (!person || !days) return [];
    const kept: (NamedShift | null)[] = days.map(() => null);
    const worked = days
      .flatMap((shift) => shift ?? [])
      .sort((a, b) => b.option.paidMinutes - a.option.paidMinutes);
    const off = worked.filter((shift) => {
      const fits = mayAdd(person, kept, shift.option);
      if (fits) kept[shift.option.day] = shift;
      return !fits;
    });
    roster[member] = kept;
    return off;
  });
}

/**
 * Gives a pool's shifts to its people, day by day, at the least cost: no rule is ever broken, people who still owe many
 * hours and have few days left come first, and starts stay close to those of the days before, which keeps rest easy.
 * @param roster is written into
 * @returns shifts that nobody could take without breaking a rule
 */
function nameShifts(instance: Instance, { pool, shifts }: PoolShifts, roster: Roster): NamedShift[] {
  const members = pool.classes.flatMap((staff) => staff.members);
  const left: NamedShift[] = [];
  for (let day = 0; day < instance.problem.days; day += 1) {
    const ofDay = shifts.filter(({ option }) => option.day === day);
    if (ofDay.length === 0) continue;
    // a column for each person, and one for each shift that stays without
    const costs = ofDay.map((shift, row) => {
      const cost = new Float64Array(members.length + ofDay.length).fill(NEVER);
      members.forEach((member, column) => {
        const person = instance.people[member];
        const days = roster[member];
        if (person && days && mayAdd(person, days, shift.option))
          cost[column] = price(instance, person, days, shift);
      });
      cost[members.length + row] = UNNAMED;
      return cost;
    });
    match(costs).forEach((column, row) => {
      const shift = ofDay[row];
      const member = members[column];
      const days = member === undefined ? undefined : roster[member];
      if (!shift) return;
      if (days) days[day] = shift;
      else left.push(shift);
    });
  }
  return left;
}

function price(
  { problem }: Instance,
  { rule, options }: Candidate,
  days: readonly (NamedShift | null)[],
  { option }: NamedShift,
): number {
  const first = option.day - (option.day % 7);
  const week = days.slice(first, first + 7);
  const daysLeft = options
    .slice(option.day, Math.min(first + 7, problem.days))
    .filter((of) => of.length > 0).length;
  const owed = Math.max(0, rule.minMinutes - minutesOfDays(week));
  const room = rule.maxMinutes - minutesOfDays(week) - option.paidMinutes;
  const urgency = owed / Math.max(1, daysLeft);
  const before = days[option.day - 1]?.option;
  const drift = before ? Math.abs(option.start - before.start - 1440) / 60 : 0;
  // hours that no other shift would fill are lost to the week
  const waste = room > 0 && room < 240 ? room / 4 : 0;
  return 1000 - urgency + waste + 4 * drift;
}
