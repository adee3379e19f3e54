import { requireRules } from '../rules';
import { checkModel } from './check-model';
import { searchStaffing } from './search-staffing';
import { skillBounds } from './skill-bounds';
import { queuesOfInterval, type SkilledDemand } from './skilled-demand';
import type { Trial } from './try-staffing';

export interface RequiredAgents {
  intervals: RequiredInterval[];
  /** agents × intervals: what was found, and the two bounds */
  total: number;
  pooled: number;
  separate: number;
  /** what sharing skills saves of the agents without it, 0 to 1; below 0 where the skills given cost more */
  saved: number;
}

export interface RequiredInterval {
  /** by group */
  agents: number[];
  total: number;
  /** everybody can do everything: no sharing of skills needs fewer */
  pooled: number;
  /** nobody can do more than one thing */
  separate: number;
  /** false: these skills cannot keep all targets, however many agents there are */
  met: boolean;
  /** what callers meet, by queue; null where nobody calls */
  queues: Trial['queues'] | null;
}

export interface RequiredOptions {
  /** of each staffing that is tried; default 30 */
  replications?: number;
  seed: number;
  signal?: AbortSignal | undefined;
  /** in intervals */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * How many agents of which skills every interval needs so that each queue keeps its target: no formula has that, so it is
 * searched by simulation, between full pooling and no pooling (see skillBounds, searchStaffing). Each interval is taken for
 * itself, in a steady state, as the formulas do; equal ones are searched once.
 *
 * @throws ModelError when the demand cannot be simulated, or has a target that cannot be met
 */
export async function requiredAgents(
  demand: SkilledDemand,
  { replications = 30, seed, signal, onProgress }: RequiredOptions,
): Promise<RequiredAgents> {
  checkDemand(demand);
  const count = demand.queues[0]?.arrivals.length ?? 0;
  const known = new Map<string, RequiredInterval>();
  const intervals: RequiredInterval[] = [];
  for (let interval = 0; interval < count; interval++) {
    const queues = queuesOfInterval(demand.queues, interval);
    const key = JSON.stringify(queues.map(({ arrivals, aht }) => [arrivals, aht.mean]));
    let found = known.get(key);
    if (!found) {
      const bounds = skillBounds(queues, demand);
      const separate = bounds.separate.reduce((sum, agents) => sum + agents, 0);
      const quiet = queues.every(({ arrivals }) => arrivals[0] === 0);
      const trial = quiet
        ? null
        : await searchStaffing(queues, demand, bounds, { replications, seed, signal });
      found = {
        agents: trial?.agents ?? demand.groups.map(() => 0),
        total: trial?.total ?? 0,
        pooled: bounds.pooled,
        separate,
        met: (trial?.shortfall ?? 0) === 0,
        queues: trial?.queues ?? null,
      };
      known.set(key, found);
    }
    intervals.push(found);
    onProgress?.(interval + 1, count);
  }
  return { intervals, ...sumsOf(intervals) };
}

function sumsOf(intervals: readonly RequiredInterval[]): Omit<RequiredAgents, 'intervals'> {
  const sum = (of: (interval: RequiredInterval) => number) =>
    intervals.reduce((all, interval) => all + of(interval), 0);
  const total = sum((interval) => interval.total);
  const separate = sum((interval) => interval.separate);
  return {
    total,
    separate,
    pooled: sum((interval) => interval.pooled),
    saved: separate > 0 ? 1 - total / separate : 0,
  };
}

function checkDemand({ queues, groups, intervalSeconds }: SkilledDemand): void {
  const none = (queues[0]?.arrivals ?? []).map(() => 0);
  checkModel({ intervalSeconds, queues, groups: groups.map((group) => ({ ...group, agents: none })) });
  for (const { target, patience, answerSeconds } of queues) {
    const patienceSeconds = patience === null ? null : 1;
    requireRules({ target, patienceSeconds, answerSeconds, maxOccupancy: null, minAgents: 0, shrinkage: 0 });
  }
}
