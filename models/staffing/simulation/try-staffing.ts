import type { StaffingTarget } from '../rules';
import type { CallCenterModel } from './model';
import type { CallFigures, SimulationResult } from './result';
import { simulate } from './simulate';
import { loadsOf, type SkilledDemand, type SkilledQueue } from './skilled-demand';
import { steadyWarmUp } from './warm-up';

/** What a staffing makes of the targets of one interval. */
export interface Trial {
  /** by group */
  agents: number[];
  total: number;
  /** how far the queues are below their targets, as shares of these, all together; 0: all are met */
  shortfall: number;
  /** how far they are above them */
  surplus: number;
  /** by queue */
  queues: CallFigures[];
}

export interface TrialOptions {
  replications: number;
  seed: number;
  signal?: AbortSignal | undefined;
}

/** Calls of a replication, at least: enough that a target's share is known to about a hundredth over all of them. */
const FEWEST_CALLS = 1500;

/** The load at which the warm-up is measured, at most: fuller than this no target is met. */
const FULLEST = 0.97;

/** Simulates a staffing of one interval in its steady state, always on the same calls. */
export async function tryStaffing(
  queues: readonly SkilledQueue[],
  demand: SkilledDemand,
  agents: number[],
  { replications, seed, signal }: TrialOptions,
): Promise<Trial> {
  const result = await simulate(steadyModel(queues, demand, agents), { replications, seed, signal });
  return { agents, total: agents.reduce((sum, count) => sum + count, 0), ...judge(queues, result) };
}

function steadyModel(
  queues: readonly SkilledQueue[],
  { groups, intervalSeconds }: SkilledDemand,
  agents: readonly number[],
): CallCenterModel {
  const loads = loadsOf(queues);
  const calls = loads.reduce((sum, load) => sum + load.calls, 0);
  const work = loads.reduce((sum, load) => sum + load.calls * load.ahtSeconds, 0);
  const longer = Math.max(1, FEWEST_CALLS / calls);
  return {
    intervalSeconds: intervalSeconds * longer,
    warmUpSeconds: steadyWarmUp(
      calls / intervalSeconds,
      work / calls,
      Math.ceil(work / intervalSeconds / FULLEST) + 1,
      null,
    ),
    queues: queues.map((queue) => ({
      ...queue,
      answerSeconds: queue.target.kind === 'service_level' ? queue.target.seconds : queue.answerSeconds,
      arrivals: queue.arrivals.map((count) => count * longer),
    })),
    groups: groups.map((group, at) => ({ ...group, agents: [agents[at] ?? 0] })),
  };
}

function judge(queues: readonly SkilledQueue[], result: SimulationResult): Omit<Trial, 'agents' | 'total'> {
  let shortfall = 0;
  let surplus = 0;
  const figures = queues.map(({ target }, at) => {
    const found = (result.queues[at] as SimulationResult['queues'][number]).total;
    const missed = missOf(found, target);
    if (missed > 0) shortfall += missed;
    else surplus -= missed;
    return found;
  });
  return { shortfall, surplus, queues: figures };
}

/** How far a queue is from its target, as a share of it: above 0 it is missed. */
function missOf(
  { offered, serviceLevel, asaSeconds, abandonment }: CallFigures,
  target: StaffingTarget,
): number {
  if (offered.value === 0) return 0;
  if (target.kind === 'service_level') return 1 - (serviceLevel?.value ?? 0) / target.share;
  if (target.kind === 'abandonment') return (abandonment?.value ?? 1) - target.share;
  // nobody is answered: far worse than any wait
  return asaSeconds ? asaSeconds.value / Math.max(1, target.seconds) - 1 : FEWEST_CALLS;
}
