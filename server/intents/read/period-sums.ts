import type { z } from 'zod';
import type { IntentTree, TreeNode } from '../taxonomy/intent-tree';
import { intentTotals } from './queries/intent-totals';
import { readDays } from './queries/read-days';
import type { readParams } from './queries/read-intents';

export type IntentSums = Omit<Awaited<ReturnType<typeof intentTotals>>[number], 'intent'>;

/** What a period comes to, in sums. */
export interface PeriodSums {
  /** days on which calls were read */
  days: number;
  read: number;
  /** sum over days of the square of the day's calls */
  readSquared: number;
  unread: number;
  /** by Intent.id; '' is unknown */
  intents: ReadonlyMap<string, IntentSums>;
  of(id: string): IntentSums;
}

const NONE: IntentSums = {
  calls: 0,
  day_squares: 0,
  day_products: 0,
  handled: 0,
  handle_ms: 0,
  transfers: 0,
  callers: 0,
  again: 0,
  balances: 0,
  balance: 0,
  negative: 0,
};

/** Sums of a period by intent; those of intents merged a moment ago stand under the one they were merged into. */
export async function sumsOf(
  params: z.input<typeof readParams>,
  tree: IntentTree<TreeNode>,
): Promise<PeriodSums> {
  const [rows, days] = await Promise.all([intentTotals(params), readDays(params)]);
  const intents = new Map<string, IntentSums>();
  for (const { intent, ...sums } of rows) {
    const id = tree.canonicalId(intent);
    intents.set(id, added(intents.get(id) ?? NONE, sums));
  }
  const read = days.filter((day) => day.read > 0);
  return {
    days: read.length,
    read: total(read.map((day) => day.read)),
    readSquared: total(read.map((day) => day.read ** 2)),
    unread: total(days.map((day) => day.unread)),
    intents,
    of: (id) => intents.get(id) ?? NONE,
  };
}

function added(a: IntentSums, b: IntentSums): IntentSums {
  return {
    calls: a.calls + b.calls,
    day_squares: a.day_squares + b.day_squares,
    day_products: a.day_products + b.day_products,
    handled: a.handled + b.handled,
    handle_ms: a.handle_ms + b.handle_ms,
    transfers: a.transfers + b.transfers,
    callers: a.callers + b.callers,
    again: (a.again ?? 0) + (b.again ?? 0),
    balances: a.balances + b.balances,
    balance: (a.balance ?? 0) + (b.balance ?? 0),
    negative: a.negative + b.negative,
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
