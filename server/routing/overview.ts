import { z } from 'zod';
import type { Way } from '@/models/routing/way';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import type { RoutingOverview } from './contracts/overview';
import { routingPeriod } from './contracts/routing-period';
import { flowOfCalls, flowOfIntents } from './queries/flow';
import { type RoutingNames, routingNames } from './read/names';
import { readWays } from './read/read-ways';

export const overviewInput = routingPeriod.safeExtend({
  /** Intent.id; empty: all calls, those without a transcript among them */
  intents: z.array(z.string().max(200)).max(200).default([]),
});

/** Intents and queues a matrix shows, the busiest first. */
const MOST_INTENTS = 25;
const MOST_QUEUES = 15;

/**
 * The way of a site's incoming calls from entry to outcome, and how many calls of each intent each queue passes on.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function routingOverview(
  context: UseCaseContext,
  input: z.input<typeof overviewInput>,
): Promise<RoutingOverview> {
  requireSite(context.actor, input.siteId);
  requirePermission(context.actor, 'routing:read');
  const { intents, ...period } = parseInput(overviewInput, input);
  const [rows, ways, names] = await Promise.all([
    intents.length > 0 ? flowOfIntents({ ...period, intents }) : flowOfCalls(period),
    readWays(period),
    routingNames(context, period.siteId),
  ]);
  const [first] = rows;
  return {
    period: { from: period.from, to: period.to },
    calls: first?.all_calls ?? 0,
    passed: first?.all_passed ?? 0,
    withEntry: first?.all_with_entry ?? 0,
    withMenu: first?.all_with_menu ?? 0,
    read: ways.reduce((total, way) => total + (way.intent === '' ? 0 : way.calls), 0),
    flows: rows.map((row) => ({
      entry: row.entry,
      menuChoice: row.menu_choice,
      queue: names.queue(row.queue_code),
      passedTo: row.went_to === '' ? { code: '', name: '' } : names.queue(row.went_to),
      outcome: row.became,
      calls: row.calls,
    })),
    matrix: matrixOf(ways, names),
  };
}

function matrixOf(ways: readonly Way[], names: RoutingNames): RoutingOverview['matrix'] {
  const entered = ways.filter(({ isOnward, intent, handle }) => !isOnward && intent !== '' && handle.n > 0);
  const intents = busiest(entered, ({ intent }) => intent, MOST_INTENTS);
  const queues = busiest(entered, ({ queue }) => queue, MOST_QUEUES);
  const cells = new Map<string, RoutingOverview['matrix']['cells'][number] & { seconds: number }>();
  for (const { intent, queue, passedTo, handle } of entered) {
    if (!intents.includes(intent) || !queues.includes(queue)) continue;
    const key = JSON.stringify([intent, queue]);
    const cell = cells.get(key) ?? { intent, queue, calls: 0, passed: 0, handleSeconds: 0, seconds: 0 };
    cell.calls += handle.n;
    cell.passed += passedTo === '' || passedTo === queue ? 0 : handle.n;
    cell.seconds += handle.sum;
    cells.set(key, cell);
  }
  return {
    intents: intents.map(names.intent),
    queues: queues.map(names.queue),
    cells: [...cells.values()].map(({ seconds, ...cell }) => ({
      ...cell,
      handleSeconds: seconds / cell.calls,
    })),
  };
}

function busiest(ways: readonly Way[], keyOf: (way: Way) => string, most: number): string[] {
  const calls = new Map<string, number>();
  for (const way of ways) calls.set(keyOf(way), (calls.get(keyOf(way)) ?? 0) + way.calls);
  return [...calls]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([key]) => key);
}
