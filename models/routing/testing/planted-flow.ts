import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { betaOf } from '../stats/beta-binomial';
import { betaDraw, type Uniform } from '../stats/posterior-draws';
import type { Moments, Way } from '../way';
import type { RealCall, RealFlow } from './real-flow';

/** A misroute that was planted, and what it costs a month on average. */
export interface Plant {
  intent: string;
  queue: string;
  to: string;
  /** share of the pair's calls that is passed on because of it */
  share: number;
  transfers: number;
  handleHours: number;
  /** agent hours a month that sending all calls of the pair where they belong saves: also those the queue keeps */
  replayHours: number;
}

export interface PlantedFlow {
  ways: Way[];
  days: number;
  plants: Plant[];
}

interface Leg {
  queue: string;
  intent: string;
  passedTo: string;
  isOnward: boolean;
  handle: number;
  wait: number;
  onward: { handle: number; wait: number } | null;
  repeated: boolean | null;
}

const DAYS_A_MONTH = 365.25 / 12;
/**
 * What is usual: so many calls are passed on, intents differ by so much, and none by more than eight points from its queue
 * (more would be a misroute that nobody planted).
 */
const USUAL = { least: 0.02, most: 0.06, spread: 0.01, mostAbove: 0.08 };
const USUAL_SHARE = (USUAL.least + USUAL.most) / 2;
const KNOWN_SHARE = 0.7;
const REPEAT_RATE = 0.12;
/** Fewer calls of a pair would be found by nobody. */
const LEAST_PLANTED = 80;

const between = (random: Uniform, low: number, high: number): number => low + (high - low) * random();
const oneOf = <Item>(random: Uniform, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

/** The intents of the calls, dealt out once: the flow from which each sample is drawn. */
interface Dealt {
  call: RealCall;
  intent: string;
  /** the plant that sends it to the wrong queue */
  plant: Hidden | null;
}

interface Hidden {
  plant: Plant;
  /** handle time of the first leg in handle times of its queue, and how much longer the second one takes */
  first: number;
  longer: number;
  repeats: number;
}

/**
 * A month as the real one, with misroutes: real calls (queue, handle time, wait) are drawn with repetition, intents as often
 * as in the real conversations; a few calls are passed on as everywhere; and `plants` pairs of an intent and a queue where
 * it does not belong get a share of its calls, most of which are passed on to where it does.
 */
export function plantedFlow(flow: RealFlow, seed: number, plants: number): PlantedFlow {
  const random = seededRandom(seed);
  const means = meansOf(flow.calls);
  const dealt = flow.calls.map((call): Dealt => {
    return { call, intent: oneOf(random, flow.intents.get(call.queue) ?? []), plant: null };
  });
  const hidden = hide(dealt, flow, { random, plants, means });
  const usual = usualRates(random, [...flow.intents.keys()]);
  const byQueue = groupBy(flow.calls, ({ queue }) => queue);
  const legs: Leg[] = [];
  for (const one of dealt) {
    for (let times = poissonOne(random); times > 0; times -= 1) {
      legs.push(...legsOf(one, { random, usual, byQueue }));
    }
  }
  return { ways: waysOf(legs), days: flow.days, plants: hidden.map(({ plant }) => plant) };
}

function meansOf(calls: readonly RealCall[]): Map<string, number> {
  const groups = groupBy(calls, ({ queue }) => queue);
  return new Map(
    [...groups].map(([queue, all]) => [queue, all.reduce((sum, { handle }) => sum + handle, 0) / all.length]),
  );
}

function hide(
  dealt: Dealt[],
  flow: RealFlow,
  { random, plants, means }: { random: Uniform; plants: number; means: ReadonlyMap<string, number> },
): Hidden[] {
  const found: Hidden[] = [];
  for (let tries = 0; found.length < plants && tries < 500; tries += 1) {
    const to = oneOf(random, [...flow.intents.keys()]);
    const queue = oneOf(
      random,
      [...flow.intents.keys()].filter((one) => one !== to),
    );
    const intent = oneOf(random, [...new Set(flow.intents.get(to))]);
    const misled = between(random, 0.2, 0.7);
    const share = between(random, 0.25, 0.95);
    const native = dealt.filter((one) => one.intent === intent && one.call.queue === to && !one.plant);
    const taken = found.some(({ plant }) => plant.intent === intent);
    const isNative = flow.intents.get(queue)?.includes(intent);
    if (taken || isNative || native.length * misled < LEAST_PLANTED) continue;
    const [first, longer] = [between(random, 0.2, 1), between(random, 0, 0.3)];
    const chosen = native.filter(() => random() < misled);
    const usual = USUAL_SHARE / (flow.intents.size - 1);
    const transfers = (chosen.length * share * (1 - usual) * DAYS_A_MONTH) / flow.days;
    const cost = first * (means.get(queue) ?? 0) + longer * (means.get(to) ?? 0);
    const monthly = (chosen.length * DAYS_A_MONTH) / flow.days;
    // Of those the plant does not pass on a few are passed on as usual, after half a handle time.
    const [here, there] = [means.get(queue) ?? 0, means.get(to) ?? 0];
    const others = usual * 0.5 * here + (1 - USUAL_SHARE) * (here - there);
    const replayHours = (monthly * (share * cost + (1 - share) * others)) / 3600;
    const plant = {
      intent,
      queue,
      to,
      share,
      transfers,
      handleHours: (transfers * cost) / 3600,
      replayHours,
    };
    const one: Hidden = { plant, first, longer, repeats: between(random, 0, 0.2) };
    for (const call of chosen) call.plant = one;
    found.push(one);
  }
  return found;
}

type Rates = (queue: string, intent: string) => { to: string; rate: number }[];

function usualRates(random: Uniform, queues: readonly string[]): Rates {
  const means = new Map(queues.map((queue) => [queue, between(random, USUAL.least, USUAL.most)]));
  const known = new Map<string, { to: string; rate: number }[]>();
  return (queue, intent) => {
    const key = JSON.stringify([queue, intent]);
    const others = queues.filter((one) => one !== queue);
    const rates =
      known.get(key) ??
      others.map((to) => {
        const mean = (means.get(queue) ?? 0) / others.length;
        const [a, b] = betaOf(mean, USUAL.spread);
        return { to, rate: Math.min(mean + USUAL.mostAbove, betaDraw(random, a, b)) };
      });
    known.set(key, rates);
    return rates;
  };
}

interface World {
  random: Uniform;
  usual: Rates;
  byQueue: ReadonlyMap<string, readonly RealCall[]>;
}

function legsOf({ call, intent, plant }: Dealt, { random, usual, byQueue }: World): Leg[] {
  const drawn = (queue: string) => oneOf(random, byQueue.get(queue) ?? []);
  const queue = plant?.plant.queue ?? call.queue;
  const passed =
    plant && random() < plant.plant.share ? plant.plant.to : byChance(random, usual(queue, intent));
  const isPlanted = plant !== null && passed === plant.plant.to;
  const known = random() < KNOWN_SHARE;
  const rate = REPEAT_RATE + (isPlanted ? plant.repeats : 0);
  const entered = drawn(queue);
  const first = passed === '' ? 1 : isPlanted ? plant.first : 0.5;
  const second = passed === '' ? null : drawn(passed);
  const onward = second && {
    handle: second.handle * (1 + (isPlanted ? plant.longer : 0)),
    wait: second.wait,
  };
  const leg = { intent, repeated: known ? random() < rate : null };
  const here: Leg = {
    ...leg,
    queue,
    passedTo: passed,
    isOnward: false,
    handle: entered.handle * first,
    wait: entered.wait,
    onward: known ? onward : null,
  };
  return onward
    ? [here, { ...leg, queue: passed, passedTo: '', isOnward: true, ...onward, onward: null }]
    : [here];
}

function byChance(random: Uniform, rates: readonly { to: string; rate: number }[]): string {
  let left = random();
  for (const { to, rate } of rates) {
    left -= rate;
    if (left < 0) return to;
  }
  return '';
}

/** How often a call occurs in a sample with repetition: Poisson of mean 1 (Knuth). */
function poissonOne(random: Uniform): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-1); product *= random()) count += 1;
  return count;
}

function waysOf(legs: readonly Leg[]): Way[] {
  const groups = groupBy(legs, (leg) => JSON.stringify([leg.queue, leg.intent, leg.passedTo, leg.isOnward]));
  return [...groups.values()].flatMap((group): Way[] => {
    const [one] = group;
    if (!one) return [];
    const onward = group.flatMap((leg) => (leg.onward ? [leg.onward] : []));
    const { queue, intent, passedTo, isOnward } = one;
    return [
      {
        ...{ entry: 'main', menuChoice: queue, queue, intent, passedTo, isOnward, calls: group.length },
        handle: momentsOf(group.map(({ handle }) => handle)),
        wait: momentsOf(group.map(({ wait }) => wait)),
        onwardHandle: momentsOf(onward.map(({ handle }) => handle)),
        onwardWait: momentsOf(onward.map(({ wait }) => wait)),
        known: group.filter(({ repeated }) => repeated !== null).length,
        repeated: group.filter(({ repeated }) => repeated === true).length,
      },
    ];
  });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function momentsOf(values: readonly number[]): Moments {
  return {
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    squares: values.reduce((sum, value) => sum + value * value, 0),
  };
}
