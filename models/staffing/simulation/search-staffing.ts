import { type Draw, streamOf } from './draws';
import type { SkillBounds } from './skill-bounds';
import type { SkilledDemand, SkilledQueue } from './skilled-demand';
import { type Trial, type TrialOptions, tryStaffing } from './try-staffing';

/** So many agents at once are taken away, then half as many. */
const FIRST_STEP = 8;

/** Moves between groups that are tried for one agent fewer before the search is content. */
const MOST_MOVES = 60;

/**
 * The fewest agents by group that keep every queue's target in one interval, as far as a search finds them: from each queue
 * staffed alone, agents are added where that helps most until all targets are met, then taken away where that hurts
 * least, and when that is over, one more is taken away and the others moved between groups, in random order, as long as
 * moves mend it. Every staffing is simulated on the same calls (common random numbers), so two of them differ by their agents
 * alone.
 */
export async function searchStaffing(
  queues: readonly SkilledQueue[],
  demand: SkilledDemand,
  bounds: SkillBounds,
  options: TrialOptions,
): Promise<Trial> {
  const known = new Map<string, Promise<Trial>>();
  const attempt = (agents: number[]): Promise<Trial> => {
    const key = agents.join();
    const found = known.get(key) ?? tryStaffing(queues, demand, agents, options);
    known.set(key, found);
    return found;
  };
  const most = 3 * bounds.separate.reduce((sum, count) => sum + count, 0) + demand.groups.length;
  const met = await addUntilMet(await attempt(startFrom(bounds, demand, queues)), most, attempt);
  if (met.shortfall > 0) return met;
  let best = met;
  for (let step = FIRST_STEP; step >= 1; step /= 2) best = await takeAway(best, step, bounds.pooled, attempt);
  return exchange(best, bounds.pooled, { attempt, seed: options.seed });
}

type Attempt = (agents: number[]) => Promise<Trial>;

/** Each queue's own agents, given to the groups that serve it first. */
function startFrom(
  { separate }: SkillBounds,
  { groups }: SkilledDemand,
  queues: readonly SkilledQueue[],
): number[] {
  const agents = groups.map(() => 0);
  queues.forEach(({ name, overflow }, at) => {
    const skilled = groups.flatMap(({ skills }, group) => {
      const skill = skills.find(({ queue }) => queue === name);
      return skill ? [{ group, tier: skill.priority ?? 1, factor: skill.handleFactor ?? 1 }] : [];
    });
    const first = Math.min(...skilled.map(({ tier }) => tier));
    const helpers = groups.flatMap((group, number) =>
      overflow?.groups.includes(group.name) ? [{ group: number, factor: overflow.handleFactor ?? 1 }] : [],
    );
    const takers = skilled.length > 0 ? skilled.filter(({ tier }) => tier === first) : helpers;
    for (const { group, factor } of takers) {
      agents[group] = (agents[group] ?? 0) + Math.ceil(((separate[at] ?? 0) * factor) / takers.length);
    }
  });
  return agents;
}

async function addUntilMet(start: Trial, most: number, attempt: Attempt): Promise<Trial> {
  let trial = start;
  while (trial.shortfall > 0 && trial.total < most) {
    let next: Trial | null = null;
    for (let group = 0; group < trial.agents.length; group++) {
      const tried = await attempt(changed(trial.agents, [group], 1));
      if (!next || tried.shortfall < next.shortfall) next = tried;
    }
    if (!next) break;
    trial = next;
  }
  return trial;
}

async function takeAway(start: Trial, step: number, fewest: number, attempt: Attempt): Promise<Trial> {
  let best = start;
  while (best.total - step >= fewest) {
    let next: Trial | null = null;
    for (let group = 0; group < best.agents.length; group++) {
      if ((best.agents[group] ?? 0) < step) continue;
      const tried = await attempt(changed(best.agents, [group], -step));
      if (tried.shortfall === 0 && (!next || tried.surplus > next.surplus)) next = tried;
    }
    if (!next) return best;
    best = next;
  }
  return best;
}

/** Takes one away although that hurts, and moves agents between groups until it does not, as long as that works. */
async function exchange(
  start: Trial,
  fewest: number,
  { attempt, seed }: { attempt: Attempt; seed: number },
): Promise<Trial> {
  const uniform = streamOf(seed, 0, 0);
  let best = start;
  while (best.total > fewest && best.agents.length > 1) {
    let less: Trial | null = null;
    for (let group = 0; group < best.agents.length; group++) {
      if ((best.agents[group] ?? 0) === 0) continue;
      const tried = await attempt(changed(best.agents, [group], -1));
      if (!less || tried.shortfall < less.shortfall) less = tried;
    }
    const mended = less && (await mend(less, attempt, uniform));
    if (!mended || mended.shortfall > 0) return best;
    best = mended;
  }
  return best;
}

/** Moves one agent at a time from a group to another, in random order, whenever that brings the targets nearer. */
async function mend(start: Trial, attempt: Attempt, uniform: Draw): Promise<Trial> {
  let best = start;
  for (let tries = 0; tries < MOST_MOVES && best.shortfall > 0; ) {
    let better: Trial | null = null;
    for (const [from, to] of shuffledPairs(best.agents.length, uniform)) {
      if ((best.agents[from] ?? 0) === 0 || better) continue;
      const tried = await attempt(changed(changed(best.agents, [from], -1), [to], 1));
      tries += 1;
      if (tried.shortfall < best.shortfall) better = tried;
    }
    if (!better) return best;
    best = better;
  }
  return best;
}

function shuffledPairs(count: number, uniform: Draw): [number, number][] {
  const pairs: [number, number][] = [];
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) if (from !== to) pairs.push([from, to]);
  }
  const keyed = pairs.map((pair) => ({ pair, key: uniform() }));
  return keyed.sort((first, second) => first.key - second.key).map(({ pair }) => pair);
}

function changed(agents: readonly number[], groups: readonly number[], by: number): number[] {
  const next = [...agents];
  for (const group of groups) next[group] = (next[group] ?? 0) + by;
  return next;
}
