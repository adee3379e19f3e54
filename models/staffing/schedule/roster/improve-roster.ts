import type { Instance } from '../instance';
import { minimumOf, weekFrom } from '../model/week-rules';
import { evaluateRoster } from './evaluate';
import { planAnew } from './improve';
import { minutesOfDays } from './person-rules';
import type { Roster } from './roster';

export interface ImproveOptions {
  /** no roster costs less */
  bound: number;
  gap: number;
  /** group → options that are worth looking at */
  among: readonly ReadonlySet<number>[];
  secondsLeft(): number;
  isStopped?: (() => boolean) | undefined;
  onCost(cost: number): void;
}

/** People planned anew at once, and how long that may take. */
const TOGETHER = 6;
const STEP_SECONDS = 4;
/** Steps in a row that find nothing before it is given up. */
const PATIENCE = 12;

/**
 * Mends and improves a roster, a few people at a time: those who lack hours and those who have room first, then others in
 * turn. Ends within `gap` of the bound, when time is up, or when nothing better comes any more.
 */
export async function improveRoster(
  instance: Instance,
  start: Roster,
  { bound, gap, among, secondsLeft, isStopped, onCost }: ImproveOptions,
): Promise<Roster> {
  let roster = start;
  let { total } = (await evaluateRoster(instance, roster)).cost;
  onCost(total);
  let fruitless = 0;
  const turn = turns(instance);
  while (total - bound > gap * total && fruitless < PATIENCE && secondsLeft() > 0.5 && !isStopped?.()) {
    const attempt = await planAnew(instance, roster, turn(roster), {
      costNow: total,
      among,
      timeLimitSeconds: Math.min(STEP_SECONDS, secondsLeft()),
      isStopped,
    });
    fruitless = attempt ? 0 : fruitless + 1;
    if (!attempt) continue;
    roster = attempt.roster;
    total -= attempt.saved;
    onCost(total);
  }
  return roster;
}

/** Says who is planned anew next: half of them those with the most room to gain, half the others in turn. */
function turns(instance: Instance): (roster: Roster) => number[] {
  let at = 0;
  const everybody = instance.people.map(({ index }) => index);
  const lately = new Map<number, number>();
  return (roster) => {
    at += 1;
    const urgent = everybody
      .map((person) => ({
        person,
        weight:
          room(instance, roster, person) -
          (lately.has(person) ? 1e6 / (1 + at - (lately.get(person) ?? 0)) : 0),
      }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, TOGETHER / 2)
      .map(({ person }) => person);
    const rest = everybody.filter((person) => !urgent.includes(person));
    const stride = Math.max(1, Math.floor(rest.length / (TOGETHER / 2)));
    const others = Array.from(
      { length: TOGETHER / 2 },
      (_, step) => rest[(at + step * stride) % rest.length] ?? -1,
    );
    const chosen = [...new Set([...urgent, ...others])].filter((person) => person >= 0);
    for (const person of chosen) lately.set(person, at);
    return chosen;
  };
}

/** Paid minutes somebody could still work, those that the contract asks for counted ten times. */
function room({ people, problem }: Instance, roster: Roster, person: number): number {
  const rule = people[person]?.rule;
  const days = roster[person];
  if (!rule || !days) return 0;
  let sum = 0;
  for (let first = 0; first < problem.days; first += 7) {
    const week = weekFrom(first, problem.days);
    const minutes = minutesOfDays(week.map((day) => days[day] ?? null));
    sum += rule.maxMinutes - minutes + 10 * Math.max(0, minimumOf(rule, week.length) - minutes);
  }
  return sum;
}
