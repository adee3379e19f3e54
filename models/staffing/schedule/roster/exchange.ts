import type { Instance } from '../instance';
import { burdenOf, type FairMeans, personCost } from './person-cost';
import { seededRandom } from './random';
import type { Roster } from './roster';

export interface ExchangeOptions {
  seconds: number;
  /** how readily it takes a change for the worse at first, in the problem's currency; 0: never */
  heat: number;
  isStopped?: (() => boolean) | undefined;
}

/** Changes tried between two looks at the clock. */
const ROUND = 2000;
const COOLING = 0.985;
/** Nothing better in so many rounds: it is over. */
const FRUITLESS = 150;

/**
 * Lets people of a group change days with one another (simulated annealing, Kirkpatrick et al. 1983): what is on the
 * schedule stays the same by the interval, only who works it changes. It mends rules that were broken when shifts got
 * names, and shares late and weekend work evenly. Changes `roster` to the best it finds.
 */
export function exchange(
  instance: Instance,
  roster: Roster,
  members: readonly number[],
  options: ExchangeOptions,
): void {
  if (members.length < 2) return;
  const state = new Exchange(instance, roster, members);
  const endsAt = performance.now() + options.seconds * 1000;
  let rounds = 0;
  let best = state.total;
  let bestAt = 0;
  let kept = state.copy();
  while (rounds - bestAt < FRUITLESS && performance.now() < endsAt && !options.isStopped?.()) {
    const heat = options.heat * COOLING ** rounds;
    for (let step = 0; step < ROUND; step += 1) state.tryOne(heat);
    rounds += 1;
    if (state.total < best - 1e-6) {
      best = state.total;
      bestAt = rounds;
      kept = state.copy();
    }
  }
  state.restore(kept);
}

class Exchange {
  private readonly random = seededRandom(7);
  private readonly fair: FairMeans;
  private readonly costs: Map<number, number>;
  private readonly may: ReadonlyMap<number, ReadonlySet<number>>;
  total: number;

  constructor(
    private readonly instance: Instance,
    private readonly roster: Roster,
    private readonly members: readonly number[],
  ) {
    this.may = new Map(members.map((member) => [member, new Set(instance.people[member]?.options.flat())]));
    this.fair = this.means();
    this.costs = new Map(members.map((member) => [member, this.costOf(member)]));
    this.total = [...this.costs.values()].reduce((sum, cost) => sum + cost, 0);
  }

  /** Exchanges one to three days of two people, and takes it back when it does not pay. */
  tryOne(heat: number): void {
    const a = this.pick(this.members);
    const b = this.pick(this.members);
    if (a === b) return;
    const days = this.someDays();
    if (!days.every((day) => this.maySwap(a, b, day))) return;
    for (const day of days) this.swap(a, b, day);
    const costA = this.costOf(a);
    const costB = this.costOf(b);
    const change = costA + costB - (this.costs.get(a) ?? 0) - (this.costs.get(b) ?? 0);
    if (change <= 0 || (heat > 0 && this.random() < Math.exp(-change / heat))) {
      this.costs.set(a, costA);
      this.costs.set(b, costB);
      this.total += change;
      return;
    }
    for (const day of days) this.swap(a, b, day);
  }

  private someDays(): number[] {
    const all = this.instance.problem.days;
    const chosen = new Set([Math.floor(this.random() * all)]);
    while (chosen.size < 3 && this.random() < 0.6) chosen.add(Math.floor(this.random() * all));
    return [...chosen];
  }

  copy(): Roster {
    return this.members.map((member) => [...(this.roster[member] ?? [])]);
  }

  restore(kept: Roster): void {
    this.members.forEach((member, at) => {
      const days = kept[at];
      if (days) this.roster[member] = days;
    });
  }

  private maySwap(a: number, b: number, day: number): boolean {
    const ofA = this.roster[a]?.[day]?.option.index;
    const ofB = this.roster[b]?.[day]?.option.index;
    if (ofA === ofB && ofA === undefined) return false;
    return (
      (ofA === undefined || (this.may.get(b)?.has(ofA) ?? false)) &&
      (ofB === undefined || (this.may.get(a)?.has(ofB) ?? false))
    );
  }

  private swap(a: number, b: number, day: number): void {
    const daysA = this.roster[a];
    const daysB = this.roster[b];
    if (!daysA || !daysB) return;
    const held = daysA[day] ?? null;
    daysA[day] = daysB[day] ?? null;
    daysB[day] = held;
  }

  private costOf(member: number): number {
    const person = this.instance.people[member];
    return person ? personCost(this.instance, person, this.roster[member] ?? [], this.fair) : 0;
  }

  private means(): FairMeans {
    const all = this.members.flatMap((member) => {
      const person = this.instance.people[member];
      return person ? burdenOf(this.instance, person, this.roster[member] ?? []) : [];
    });
    const mean = (of: (burden: FairMeans) => number) =>
      all.reduce((sum, one) => sum + of(one), 0) / all.length;
    return {
      late: mean(({ late }) => late),
      weekend: mean(({ weekend }) => weekend),
      hours: mean(({ hours }) => hours),
    };
  }

  private pick(from: readonly number[]): number {
    return from[Math.floor(this.random() * from.length)] ?? -1;
  }
}
