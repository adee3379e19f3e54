import type { IntentTree, TreeNode } from '../taxonomy/intent-tree';
import { intentDays } from './queries/intent-days';
import type { DaySums } from './share-change';

type Row = Awaited<ReturnType<typeof intentDays>>[number];

/** What the calls of an intent come to. */
export interface IntentSums
  extends Pick<Row, 'handled' | 'handle_ms' | 'transfers' | 'callers' | 'balances' | 'negative'> {
  calls: number;
  again: number;
  balance: number;
  /** calls by local day */
  byDay: ReadonlyMap<string, number>;
}

/** What a period comes to. */
export interface PeriodSums {
  read: number;
  unread: number;
  /** calls that were read, by local day; days without any are not there */
  byDay: ReadonlyMap<string, number>;
  /** by Intent.id; '' is unknown */
  intents: ReadonlyMap<string, IntentSums>;
  of(id: string): IntentSums;
}

const NONE: IntentSums = {
  calls: 0,
  handled: 0,
  handle_ms: 0,
  transfers: 0,
  callers: 0,
  again: 0,
  balances: 0,
  balance: 0,
  negative: 0,
  byDay: new Map(),
};

/** Sums of a period by intent; those of intents merged a moment ago stand under the one they were merged into. */
export async function sumsOf(
  params: Parameters<typeof intentDays>[0],
  tree: IntentTree<TreeNode>,
): Promise<PeriodSums> {
  const intents = new Map<string, IntentSums>();
  let byDay: ReadonlyMap<string, number> = new Map();
  let unread = 0;
  for (const row of await intentDays(params)) {
    const sums = toSums(row);
    if (row.unread === 1) {
      unread += sums.calls;
      continue;
    }
    const id = tree.canonicalId(row.intent);
    intents.set(id, added(intents.get(id) ?? NONE, sums));
    byDay = addedDays(byDay, sums.byDay);
  }
  return { read: total(byDay.values()), unread, byDay, intents, of: (id) => intents.get(id) ?? NONE };
}

function toSums({
  dates,
  calls,
  again,
  balance,
  intent: _intent,
  unread: _unread,
  ...sums
}: Row): IntentSums {
  return {
    ...sums,
    calls: total(calls),
    again: again ?? 0,
    balance: balance ?? 0,
    byDay: new Map(dates.map((date, at) => [date, calls[at] ?? 0])),
  };
}

function added(a: IntentSums, b: IntentSums): IntentSums {
  return {
    calls: a.calls + b.calls,
    handled: a.handled + b.handled,
    handle_ms: a.handle_ms + b.handle_ms,
    transfers: a.transfers + b.transfers,
    callers: a.callers + b.callers,
    again: a.again + b.again,
    balances: a.balances + b.balances,
    balance: a.balance + b.balance,
    negative: a.negative + b.negative,
    byDay: addedDays(a.byDay, b.byDay),
  };
}

function addedDays(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(a);
  for (const [day, calls] of b) sum.set(day, (sum.get(day) ?? 0) + calls);
  return sum;
}

/** How the calls of an intent lie over the days of a period. */
export function daySumsOf({ byDay: all, read }: PeriodSums, { byDay, calls }: IntentSums): DaySums {
  const over = (of: (own: number, whole: number) => number) =>
    total([...all].map(([day, whole]) => of(byDay.get(day) ?? 0, whole)));
  return {
    days: all.size,
    calls,
    all: read,
    callsSquared: over((own) => own * own),
    products: over((own, whole) => own * whole),
    allSquared: over((_own, whole) => whole * whole),
  };
}

function total(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
