import type { z } from 'zod';
import { findMisroutes, type Misroute } from '@/models/routing/misroutes/find-misroutes';
import { recommendationSentence } from '@/models/routing/misroutes/sentence';
import { INTERVAL_LEVEL } from '@/models/routing/stats/interval';
import type { Way } from '@/models/routing/way';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { RecommendationsView, RecommendationView } from './contracts/recommendation';
import { daysOf, routingPeriod } from './contracts/routing-period';
import { type RoutingNames, routingNames } from './read/names';
import { readWays } from './read/read-ways';
import { recommendationKey } from './read/recommendation-key';

/** Ways in a recommendation shows. */
const MOST_WAYS_IN = 5;

/**
 * Which calls should go elsewhere: intents that a queue passes on far more than its others, in a sentence, with evidence,
 * what it would save a month and how sure that is, and what people decided about it.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function recommendations(
  context: UseCaseContext,
  input: z.input<typeof routingPeriod>,
): Promise<RecommendationsView> {
  requireSite(context.actor, input.siteId);
  requirePermission(context.actor, 'routing:read');
  const period = parseInput(routingPeriod, input);
  const { siteId, from, to } = period;
  const [ways, names, verdicts] = await Promise.all([
    readWays(period),
    routingNames(context, siteId),
    database().routingVerdict.findMany({ where: { siteId } }),
  ]);
  const decided = new Map(verdicts.map((verdict) => [verdict.key, verdict]));
  const rows = findMisroutes(ways, { days: daysOf(period) }).map((found): RecommendationView => {
    const key = recommendationKey(found);
    const verdict = decided.get(key);
    return {
      ...viewOf(found, ways, names),
      key,
      verdict: verdict
        ? {
            accepted: verdict.accepted,
            note: verdict.note,
            decidedAt: verdict.decidedAt,
            decidedBy: verdict.decidedBy,
          }
        : null,
    };
  });
  const isDismissed = ({ verdict }: RecommendationView) => verdict?.accepted === false;
  return {
    period: { from, to },
    level: INTERVAL_LEVEL,
    read: ways.reduce((sum, way) => sum + (way.intent === '' ? 0 : way.calls), 0),
    rows: [...rows.filter((row) => !isDismissed(row)), ...rows.filter(isDismissed)],
  };
}

function viewOf(
  found: Misroute,
  ways: readonly Way[],
  names: RoutingNames,
): Omit<RecommendationView, 'key' | 'verdict'> {
  const { calls, passed, share, expected, qValue, effect } = found;
  const told = {
    intent: names.intent(found.intent),
    queue: names.queue(found.queue),
    to: names.queue(found.to),
  };
  return {
    ...told,
    ...{ calls, passed, share, expected, qValue, effect },
    sentence: recommendationSentence({
      ...{ intent: told.intent.name, queue: told.queue.name, to: told.to.name },
      ...{ share, expected, calls, effect },
    }),
    waysIn: waysInto(found, ways),
  };
}

function waysInto({ intent, queue, to }: Misroute, ways: readonly Way[]): RecommendationView['waysIn'] {
  const found = new Map<string, RecommendationView['waysIn'][number]>();
  for (const way of ways) {
    if (way.isOnward || way.intent !== intent || way.queue !== queue) continue;
    const { entry, menuChoice, handle, passedTo } = way;
    const key = JSON.stringify([entry, menuChoice]);
    const sum = found.get(key) ?? { entry, menuChoice, calls: 0, passed: 0 };
    found.set(key, {
      ...sum,
      calls: sum.calls + handle.n,
      passed: sum.passed + (passedTo === to ? handle.n : 0),
    });
  }
  return [...found.values()].sort((a, b) => b.passed - a.passed).slice(0, MOST_WAYS_IN);
}
