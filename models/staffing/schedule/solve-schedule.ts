import { ModelError } from '@/models/model-error';
import { explainUnmet, type UnmetNeed } from './explain/explain-unmet';
import { type Contradiction, findContradictions, overlappingBreaks } from './explain/find-contradictions';
import { type Instance, toInstance } from './instance';
import { type BuiltModel, buildModel } from './model/build-model';
import { type Pool, poolsByGroup, poolsByPerson } from './model/pools';
import type { RosterShift, ScheduleProblem } from './problem';
import { countShifts } from './roster/count-shifts';
import { type Evaluation, evaluateRoster, type RosterCost } from './roster/evaluate';
import { improveRoster } from './roster/improve-roster';
import { namePool } from './roster/name-shifts';
import { emptyRoster, type Roster, toShifts } from './roster/roster';
import { type FairShares, fairShares, shareFairly } from './roster/share-fairly';
import { searchCounts } from './search/search-counts';

/** How far the search is. */
export interface ScheduleProgress {
  stage: 'search' | 'names' | 'improve' | 'fairness';
  seconds: number;
  timeLimitSeconds: number;
  /** cost of the best so far; null: none yet. While shifts have no names it is a little too good. */
  cost: number | null;
  /** no roster costs less */
  bound: number | null;
}

interface SolveOptions {
  timeLimitSeconds: number;
  /** good enough: within this share of the best possible */
  gap: number;
  onProgress?: ((progress: ScheduleProgress) => void) | undefined;
  /** asked often: true ends the search, and the best so far is the answer */
  isStopped?: (() => boolean) | undefined;
}

export interface ScheduleSolution {
  shifts: RosterShift[];
  cost: RosterCost;
  /** no roster that keeps the rules costs less */
  bound: number;
  /** (cost − bound) / cost */
  gap: number;
  seconds: number;
  isStopped: boolean;
  /** group → interval → agents there */
  staff: number[][];
  /** queue → interval → agents that are missing */
  missing: number[][];
  /** spans in which people are missing, the worst first, and why */
  unmet: UnmetNeed[];
  fairness: FairShares;
  /** what contradicts itself in the problem */
  contradictions: Contradiction[];
}

/** So few people are planned one by one: exact, without a second step that gives names. */
const FEW = 12;
/** Share of the time for counting shifts; the rest gives them names and mends what that lost. */
const SEARCH_SHARE = 0.7;
const NAMING_SHARE = 0.1;
const FAIRNESS_SHARE = 0.05;
const MOST_NAMING_SECONDS = 10;

/**
 * Makes a roster of least cost: wages, missing and superfluous agents, hours missing to contracts. It answers always: what
 * cannot be met is left open, and said why.
 *
 * First shifts are counted by pools of people (an implicit model, see build-model.ts), which gives a bound that no roster
 * can beat; then shifts get names, keeping every rule of every person; then a few people at a time are planned anew
 * exactly while others stand, as long as there is time and the cost is not within `gap` of the bound; and last, people of
 * a group change places where it costs nothing and shares late and weekend work more evenly.
 * @throws ModelError for a requirement that does not fit the days, or breaks of a shift type that overlap
 */
export async function solveSchedule(
  problem: ScheduleProblem,
  options: SolveOptions,
): Promise<ScheduleSolution> {
  const startedAt = performance.now();
  requireSound(problem);
  const instance = toInstance(problem);
  const clock = { ...options, seconds: () => (performance.now() - startedAt) / 1000 };
  const { roster: counted, bound, among } = await countAndName(instance, clock);
  const roster = await improveRoster(instance, counted, {
    bound,
    gap: options.gap,
    among,
    secondsLeft: () => options.timeLimitSeconds * (1 - FAIRNESS_SHARE) - clock.seconds(),
    isStopped: options.isStopped,
    onCost: (cost) => tell(clock, 'improve', cost, bound),
  });
  tell(clock, 'fairness', null, bound);
  shareFairly(instance, roster, Math.min(MOST_NAMING_SECONDS, options.timeLimitSeconds * FAIRNESS_SHARE));
  const evaluation = await evaluateRoster(instance, roster);
  return describe(instance, roster, evaluation, {
    bound: Math.min(bound, evaluation.cost.total),
    seconds: clock.seconds(),
    isStopped: options.isStopped?.() ?? false,
  });
}

/** What no roster could be made of: needs that do not fit the days, breaks that cannot be placed. */
function requireSound(problem: ScheduleProblem): void {
  const intervals = (problem.days * 1440) / problem.intervalMinutes;
  const odd = problem.requirement.find(({ people }) => people.length !== intervals);
  if (odd) {
    throw new ModelError(
      `The requirement of “${odd.queue}” has ${odd.people.length} values; ${problem.days} days have ${intervals} intervals.`,
      'Give one value for each interval of each day.',
    );
  }
  const [overlap] = overlappingBreaks(problem.shiftTypes);
  if (overlap)
    throw new ModelError(overlap.words, 'Let each break begin when the one before is over for certain.');
}

interface Clock extends SolveOptions {
  seconds(): number;
}

function tell(
  { onProgress, seconds, timeLimitSeconds }: Clock,
  stage: ScheduleProgress['stage'],
  cost: number | null,
  bound: number | null,
): void {
  onProgress?.({ stage, seconds: seconds(), timeLimitSeconds, cost, bound });
}

interface Counted {
  roster: Roster;
  bound: number;
  /** group → options that some solution uses, fractions counted */
  among: ReadonlySet<number>[];
}

async function countAndName(instance: Instance, clock: Clock): Promise<Counted> {
  const everybody = instance.people.map(({ index }) => index);
  const pools: Pool[] =
    everybody.length <= FEW ? poolsByPerson(instance, everybody) : poolsByGroup(instance, everybody, 3);
  const isExact = pools.every(({ people }) => people === 1);
  const nobody = instance.groups.map(() => new Float64Array(instance.intervals));
  const built = buildModel(instance, pools, nobody);
  const limit = clock.timeLimitSeconds * (isExact ? 1 : SEARCH_SHARE);
  const found = await searchCounts(instance, built, {
    secondsLeft: () => limit - clock.seconds(),
    gap: isExact ? clock.gap : clock.gap / 2,
    onState: ({ cost, bound }) => tell(clock, 'search', cost, bound),
    isStopped: clock.isStopped,
  });
  const roster = emptyRoster(instance);
  if (found.values) {
    tell(clock, 'names', found.cost, found.bound);
    for (const pool of countShifts(instance, built, found.values)) {
      const seconds = Math.min(MOST_NAMING_SECONDS, clock.timeLimitSeconds * NAMING_SHARE);
      namePool(instance, pool, roster, {
        seconds: (seconds * pool.pool.people) / everybody.length,
        heat: 200,
      });
    }
  }
  const used = [found.relaxed, found.values].flatMap((values) => values ?? []);
  return { roster, bound: Math.max(0, found.bound ?? 0), among: optionsUsed(instance, built, used) };
}

function optionsUsed(
  instance: Instance,
  { pools }: BuiltModel,
  solutions: readonly Float64Array[],
): Set<number>[] {
  const used = instance.groups.map(() => new Set<number>());
  for (const { pool, shifts } of pools) {
    for (const [option, column] of shifts) {
      if (solutions.some((values) => (values[column] ?? 0) > 1e-6)) used[pool.group]?.add(option);
    }
  }
  return used;
}

function describe(
  instance: Instance,
  roster: Roster,
  { cost, staff, missing }: Evaluation,
  facts: { bound: number; seconds: number; isStopped: boolean },
): ScheduleSolution {
  const { bound, ...rest } = facts;
  const gap = cost.total > 0 ? (cost.total - bound) / cost.total : 0;
  return {
    shifts: toShifts(instance, roster),
    cost,
    bound,
    gap,
    ...rest,
    staff: staff.map((ofGroup) => [...ofGroup]),
    missing: missing.map((ofQueue) => [...ofQueue]),
    unmet: explainUnmet(instance, roster, missing),
    fairness: fairShares(instance, roster),
    contradictions: findContradictions(instance),
  };
}
