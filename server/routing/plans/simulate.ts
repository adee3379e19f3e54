import type { z } from 'zod';
import type { QueueLoad } from '@/models/routing/simulator/queue-load';
import { replay } from '@/models/routing/simulator/replay';
import type { RoutingRule } from '@/models/routing/simulator/rule';
import { INTERVAL_LEVEL } from '@/models/routing/stats/interval';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { readPatience } from '@/server/staffing/patience/read-patience';
import { type ReplayView, routingRules, type StoredRule } from '../contracts/plan';
import { daysOf, routingPeriod } from '../contracts/routing-period';
import { LOAD_MINUTES, queueLoads } from '../queries/queue-loads';
import { routingNames } from '../read/names';
import { readWays } from '../read/read-ways';

export const simulateInput = routingPeriod.safeExtend({ rules: routingRules });

/** Where too few of a queue's callers gave up to tell. */
const USUAL_PATIENCE_SECONDS = 180;

/**
 * Replays the calls of a period with other rules: what they would have saved, with intervals.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function simulatePlan(
  context: UseCaseContext,
  input: z.input<typeof simulateInput>,
): Promise<ReplayView> {
  requireSite(context.actor, input.siteId);
  requirePermission(context.actor, 'routing:read');
  const { rules, ...period } = parseInput(simulateInput, input);
  const [ways, loads, names] = await Promise.all([
    readWays(period),
    readLoads(period),
    routingNames(context, period.siteId),
  ]);
  const result = replay({
    ...{ ways, loads, days: daysOf(period), rules: rules.map(ruleOf) },
    waits: { intervalSeconds: LOAD_MINUTES * 60 },
  });
  return {
    ...result,
    level: INTERVAL_LEVEL,
    queues: result.queues.map((change) => ({ ...change, queue: names.queue(change.queue) })),
    unseen: result.unseen.map(({ intent, to }) => ({ intent: names.intent(intent), to: names.queue(to) })),
  };
}

function ruleOf({ when, to, share }: StoredRule): RoutingRule {
  const { entry, menuChoice, queue, intent } = when;
  return {
    when: {
      ...(entry === undefined ? {} : { entry }),
      ...(menuChoice === undefined ? {} : { menuChoice }),
      ...(queue === undefined ? {} : { queue }),
      ...(intent === undefined ? {} : { intent }),
    },
    to,
    share,
  };
}

async function readLoads(period: { siteId: number; from: string; to: string }): Promise<QueueLoad[]> {
  const [rows, patience] = await Promise.all([
    queueLoads(period),
    readPatience(period.siteId, { from: period.from, to: period.to }),
  ]);
  return rows.map((row) => ({
    queue: row.queue_code,
    slot: row.slot,
    calls: row.offered / row.times,
    times: row.times,
    handleSeconds: row.handle_s / row.handled,
    waitSeconds: row.answered > 0 ? row.wait_s / row.answered : 0,
    patienceSeconds: patience.get(row.queue_code)?.plannedSeconds ?? USUAL_PATIENCE_SECONDS,
  }));
}
