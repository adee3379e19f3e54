import type { Instance } from '../instance';
import { minimumOf, weekFrom } from '../model/week-rules';
import { evaluateRoster } from './evaluate';
import { planAnew } from './improve';
import { minutesOfDays } from './person-rules';
import { seededRandom } from './random';
import type { Roster } from './roster';

interface ImproveOptions {
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
const TOGETHER = 4;
const STEP_SECONDS = 2;
/** Steps in a row that find nothing before it is given up. */
const PATIENCE = 40;

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

/**
 * Says who is planned anew next: one with much room to gain, and others of the same group in turn, whose shifts that person
 * can take or leave.
 */
function turns(instance: Instance): (roster: Roster) => number[] {
  const random = seededRandom(11);
  const tried = new Map<number, number>();
  return (roster) => {
    const weigh = (person: number) => room(instance, roster, person) / (1 + (tried.get(person) ?? 0));
    const [first] = instance.people.map(({ index }) => index).sort((a, b) => weigh(b) - weigh(a));
    const group = instance.people[first ?? -1]?.group;
    const others = instance.people.filter((person) => person.group === group && person.index !== first);
    const chosen = first === undefined ? [] : [first];
    while (chosen.length < TOGETHER && others.length > 0) {
      const [next] = others.splice(Math.floor(random() * others.length), 1);
      if (next) chosen.push(next.index);
    }
    for (const person of chosen.slice(0, 1)) tried.set(person, (tried.get(person) ?? 0) + 1);
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
