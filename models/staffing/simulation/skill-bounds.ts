import { requirement } from '../requirement';
import type { StaffingTarget } from '../rules';
import type { Patience } from './model';
import { loadsOf, type QueueLoad, type SkilledDemand, type SkilledQueue } from './skilled-demand';

/** Agents that an interval needs by formula, without a simulation. */
export interface SkillBounds {
  /** everybody can do everything: one queue of all calls. No way of sharing skills needs fewer */
  pooled: number;
  /** nobody can do more than one thing: each queue alone */
  separate: number[];
}

/**
 * The bounds between which every way of sharing skills lies: full pooling and no pooling, by Erlang A (C without patience) of
 * one interval. Pooled calls have one target: the calls' mean of the queues' shares (of their ASA), within the longest of the
 * queues' seconds, and the handle time of the best group; queues whose targets are of different kinds are bounded by the
 * most that one of them needs alone, and by their load.
 *
 * @param queues of one interval
 */
export function skillBounds(queues: readonly SkilledQueue[], demand: SkilledDemand): SkillBounds {
  const { intervalSeconds, groups } = demand;
  const loads = loadsOf(queues);
  const separate = queues.map((queue, at) =>
    agentsFor(loads[at] as QueueLoad, queue.target, [queue], intervalSeconds),
  );
  const factor = Math.min(
    1,
    ...groups.flatMap(({ skills }) => skills.map(({ handleFactor = 1 }) => handleFactor)),
  );
  const calls = loads.reduce((sum, load) => sum + load.calls, 0);
  const work = loads.reduce((sum, load) => sum + load.calls * load.ahtSeconds, 0) * factor;
  if (calls === 0) return { pooled: 0, separate };
  const target = pooledTarget(queues, loads);
  const pooled = target
    ? agentsFor({ calls, ahtSeconds: work / calls }, target, queues, intervalSeconds)
    : Math.max(...separate, Math.ceil(work / intervalSeconds));
  const most = separate.reduce((sum, agents) => sum + agents, 0);
  return { pooled: Math.min(pooled, most), separate };
}

function agentsFor(
  { calls, ahtSeconds }: QueueLoad,
  target: StaffingTarget,
  queues: readonly SkilledQueue[],
  intervalSeconds: number,
): number {
  return requirement(
    { calls, intervalSeconds, ahtSeconds },
    {
      target,
      maxOccupancy: null,
      minAgents: 0,
      patienceSeconds: pooledPatience(queues),
      answerSeconds: 20,
      shrinkage: 0,
    },
  ).agents;
}

/** One target for all calls; null where the queues' kinds differ. */
function pooledTarget(queues: readonly SkilledQueue[], loads: readonly QueueLoad[]): StaffingTarget | null {
  const calls = loads.reduce((sum, load) => sum + load.calls, 0);
  const mean = (figureOf: (target: StaffingTarget) => number) =>
    queues.reduce((sum, { target }, at) => sum + figureOf(target) * (loads[at]?.calls ?? 0), 0) / calls;
  const kinds = new Set(queues.map(({ target }) => target.kind));
  const [kind] = kinds;
  if (kinds.size !== 1 || !kind) return null;
  const share = () => mean((target) => (target.kind === 'asa' ? 0 : target.share));
  if (kind === 'asa')
    return { kind, seconds: mean((target) => (target.kind === 'asa' ? target.seconds : 0)) };
  if (kind === 'abandonment') return { kind, share: share() };
  const limits = queues.map(({ target }) => (target.kind === 'service_level' ? target.seconds : 0));
  return { kind, share: share(), seconds: Math.max(...limits) };
}

/** The calls' mean patience, seconds; null where some callers never hang up. */
function pooledPatience(queues: readonly SkilledQueue[]): number | null {
  let sum = 0;
  let calls = 0;
  for (const { patience, arrivals } of queues) {
    const mean = meanPatienceOf(patience);
    if (mean === null) return null;
    const weight = (arrivals[0] ?? 0) + Number.EPSILON;
    sum += weight * mean;
    calls += weight;
  }
  return sum / calls;
}

/** The mean of a patience, seconds: of a curve the area under it. Null: without end. */
export function meanPatienceOf(patience: Patience | null): number | null {
  if (patience === null) return null;
  if ('meanSeconds' in patience) return patience.meanSeconds;
  let area = 0;
  let before = { seconds: 0, share: 1 };
  for (const point of patience.curve) {
    area += (point.seconds - before.seconds) * before.share;
    before = point;
  }
  if (before.share === 1) return null;
  // beyond its end it falls at its mean rate
  return before.share > 0 ? area + (before.share * before.seconds) / -Math.log(before.share) : area;
}
