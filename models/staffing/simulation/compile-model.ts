import { checkModel } from './check-model';
import type { CallCenterModel, HandleTime, SimulatedGroup, SimulatedQueue } from './model';

/** A group that may serve a queue, as the queue sees it. */
export interface Server {
  group: number;
  /** lower is chosen first */
  tier: number;
}

/** A queue that a group may serve, as the group sees it. */
export interface Service {
  queue: number;
  /** lower is served first */
  tier: number;
  /** only calls that have waited so long, seconds */
  afterSeconds: number;
}

export interface CompiledQueue {
  queue: SimulatedQueue;
  /** expected calls a second in each interval */
  rates: Float64Array;
  /** mean handle time in each interval, seconds */
  handle: Float64Array;
  cv: number;
  /** by tier; those of the overflow are last, and only for calls that have waited for overflowSeconds */
  servers: Server[];
  overflowServers: Server[];
  overflowSeconds: number;
  redialShare: number;
  redialSeconds: number;
  /** cumulated shares of transfers, with the queue and the mean handle time of each (NaN: the queue's own) */
  transfers: { upTo: number; queue: number; ahtSeconds: number }[];
}

export interface CompiledGroup {
  name: string;
  agents: readonly number[];
  services: Service[];
  /** by queue: times its handle time */
  factors: Float64Array;
}

/** A model with names as numbers and priorities as tiers, ready to run. */
export interface CompiledModel {
  intervals: number;
  intervalSeconds: number;
  warmUpSeconds: number;
  dayCv: number;
  queues: CompiledQueue[];
  groups: CompiledGroup[];
}

/** @throws ModelError when the model cannot be simulated */
export function compileModel(model: CallCenterModel): CompiledModel {
  checkModel(model);
  const { queues, groups, intervalSeconds, warmUpSeconds = 0, dayCv = 0 } = model;
  return {
    intervals: queues[0]?.arrivals.length ?? 0,
    intervalSeconds,
    warmUpSeconds,
    dayCv,
    queues: queues.map((queue) => compileQueue(queue, model)),
    groups: groups.map((group) => compileGroup(group, queues)),
  };
}

function compileQueue(
  queue: SimulatedQueue,
  { queues, groups, intervalSeconds }: CallCenterModel,
): CompiledQueue {
  const { arrivals, aht, redial, overflow } = queue;
  const numberOf = (name: string) => queues.findIndex((other) => other.name === name);
  let upTo = 0;
  return {
    queue,
    rates: Float64Array.from(arrivals, (calls) => calls / intervalSeconds),
    handle: meansOf(aht, arrivals.length),
    cv: aht.cv ?? 1,
    servers: serversOf(queue, groups),
    overflowServers: groups.flatMap(({ name, skills }, group) =>
      overflow?.groups.includes(name) && !skills.some((skill) => skill.queue === queue.name)
        ? [{ group, tier: 0 }]
        : [],
    ),
    overflowSeconds: overflow?.afterSeconds ?? Number.POSITIVE_INFINITY,
    redialShare: redial?.share ?? 0,
    redialSeconds: redial?.delaySeconds ?? 0,
    transfers: (queue.transfers ?? []).map(({ to, share, ahtSeconds = Number.NaN }) => {
      upTo += share;
      return { upTo, queue: numberOf(to), ahtSeconds };
    }),
  };
}

function meansOf({ mean }: HandleTime, intervals: number): Float64Array {
  return typeof mean === 'number' ? new Float64Array(intervals).fill(mean) : Float64Array.from(mean);
}

function serversOf({ name }: SimulatedQueue, groups: readonly SimulatedGroup[]): Server[] {
  const servers = groups.flatMap(({ skills }, group) => {
    const skill = skills.find(({ queue }) => queue === name);
    return skill ? [{ group, tier: skill.priority ?? 1 }] : [];
  });
  return servers.sort((first, second) => first.tier - second.tier);
}

function compileGroup(group: SimulatedGroup, queues: readonly SimulatedQueue[]): CompiledGroup {
  const factors = new Float64Array(queues.length).fill(1);
  const ranked: { rank: number[]; queue: number; afterSeconds: number }[] = [];
  queues.forEach(({ name, priority = 1, overflow }, queue) => {
    const skill = group.skills.find((one) => one.queue === name);
    if (skill) {
      factors[queue] = skill.handleFactor ?? 1;
      ranked.push({ rank: [0, priority, skill.priority ?? 1], queue, afterSeconds: 0 });
    } else if (overflow?.groups.includes(group.name)) {
      factors[queue] = overflow.handleFactor ?? 1;
      ranked.push({ rank: [1, priority, 1], queue, afterSeconds: overflow.afterSeconds });
    }
  });
  ranked.sort((first, second) => compareRanks(first.rank, second.rank));
  let tier = 0;
  const services = ranked.map(({ rank, queue, afterSeconds }, at) => {
    const before = ranked[at - 1];
    if (before && compareRanks(before.rank, rank) < 0) tier += 1;
    return { queue, tier, afterSeconds };
  });
  return { name: group.name, agents: group.agents, services, factors };
}

function compareRanks(first: readonly number[], second: readonly number[]): number {
  for (let at = 0; at < first.length; at++) {
    const difference = (first[at] ?? 0) - (second[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
