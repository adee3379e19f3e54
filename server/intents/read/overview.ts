import type { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { Intent } from '@/server/postgres/generated/client';
import { findSite } from '@/server/sites/find-site';
import { automaticGrain, bucketsOf, type DayGrain, isDayGrain } from '@/server/trends/grain';
import { comparisonShift, daysIn, daysOf, type Period, shiftBack } from '@/server/trends/period';
import { tellsTransfers } from '@/server/trends/tells-transfers';
import type { IntentTree } from '../taxonomy/intent-tree';
import { readTree } from '../taxonomy/read-tree';
import { figuresOf } from './figures-of';
import { type IntentOverview, type IntentRow, overviewInput } from './overview-contract';
import { daySumsOf, type PeriodSums, sumsOf } from './period-sums';
import { levelFor, shareChange } from './share-change';

/**
 * What calls are about in a period: each intent's share, what its calls are like, how both changed against the comparison, and
 * whether the change is more than chance.
 * @throws AppError `not_found` for a site that is not there or not the actor's
 */
export async function intentOverview(
  { actor }: UseCaseContext,
  input: z.input<typeof overviewInput>,
): Promise<IntentOverview> {
  requireSite(actor, input.siteId);
  const { comparison: compared, ...filter } = parseInput(overviewInput, input);
  await findSite(database(), filter.siteId);
  const shift = comparisonShift(filter, compared);
  const comparison: Period | null = shift === null ? null : shiftBack(filter, shift);
  const tree = await readTree(database(), filter.siteId);
  const [now, before, told] = await Promise.all([
    sumsOf(filter, tree),
    comparison && sumsOf({ ...filter, ...comparison }, tree),
    tellsTransfers(filter),
  ]);
  const grain = grainOf(filter, now.read);
  const buckets = [...bucketsOf(filter, grain).values()];
  const inBuckets = (byDay: ReadonlyMap<string, number>) =>
    buckets.map((bucket) => daysOf(bucket).reduce((sum, day) => sum + (byDay.get(day) ?? 0), 0));
  const calls = inBuckets(now.byDay);
  return {
    grain,
    comparison,
    buckets: buckets.map(({ from, to }, at) => ({ from, to, calls: calls[at] || null })),
    read: now.read,
    readBefore: before?.read ?? null,
    unread: now.unread,
    intents: rowsOf({ now, before, tree, told, inBuckets }),
  };
}

/** On fewer calls a day, shares swing by chance alone more than they change in truth. */
const CALLS_A_DAY = 200;
/** Two weeks are no course. */
const WEEKS_FROM_DAYS = 28;

function grainOf(period: Period, calls: number): DayGrain {
  const grain = automaticGrain(period);
  if (isDayGrain(grain) && grain !== 'day') return grain;
  const days = daysIn(period);
  return days >= WEEKS_FROM_DAYS && calls / days < CALLS_A_DAY ? 'week' : 'day';
}

interface Rows {
  now: PeriodSums;
  before: PeriodSums | null;
  tree: IntentTree<Intent>;
  /** the site's sources say which calls were passed on */
  told: boolean;
  inBuckets(byDay: ReadonlyMap<string, number>): number[];
}

function rowsOf({ now, before, tree, told, inBuckets }: Rows): IntentRow[] {
  const ids = [...new Set([...now.intents.keys(), ...(before?.intents.keys() ?? [])])];
  const rows = ids.map((id): IntentRow => {
    const intent = tree.get(id);
    const sums = now.of(id);
    const changeAt = (level: number) =>
      before && shareChange(daySumsOf(now, sums), daySumsOf(before, before.of(id)), level);
    const strict = changeAt(levelFor(ids.length));
    return {
      intentId: id === '' ? null : id,
      name: id === '' ? 'Unknown' : (intent?.name ?? 'Deleted intent'),
      path: tree.ancestorsOf(id).map(({ name }) => name),
      now: figuresOf(sums, now.read, told),
      before: before && before.read > 0 ? figuresOf(before.of(id), before.read, told) : null,
      change: changeAt(levelFor(1)),
      sure: strict !== null && (strict.low > 0 || strict.high < 0),
      series: inBuckets(sums.byDay),
    };
  });
  return rows.sort((a, b) => b.now.calls - a.now.calls || a.name.localeCompare(b.name, 'en'));
}
