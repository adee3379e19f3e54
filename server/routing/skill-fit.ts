import type { z } from 'zod';
import { fitSkills } from '@/models/routing/skill-fit/fit-skills';
import type { SkillCell } from '@/models/routing/skill-fit/skill-cell';
import { INTERVAL_LEVEL } from '@/models/routing/stats/interval';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { routingPeriod } from './contracts/routing-period';
import type { SkillFitView } from './contracts/skill-fit';
import { groupSizes, skillCells } from './queries/skill-cells';
import { routingNames } from './read/names';

/** Figures of fewer people would be figures of persons: those are never judged (see docs/DECISIONS.md). */
const LEAST_AGENTS = 5;

/**
 * Which groups of agents handle which intents best, adjusted for queue and part of the day, small samples shrunk. Groups of
 * fewer than five people are left out, whoever asks.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function skillFit(
  context: UseCaseContext,
  input: z.input<typeof routingPeriod>,
): Promise<SkillFitView> {
  requireSite(context.actor, input.siteId);
  requirePermission(context.actor, 'routing:read');
  const period = parseInput(routingPeriod, input);
  const [rows, sizes, names] = await Promise.all([
    skillCells(period),
    groupSizes(period),
    routingNames(context, period.siteId),
  ]);
  const shown = new Set(
    sizes.filter(({ agents }) => agents >= LEAST_AGENTS).map(({ group_code }) => group_code),
  );
  const cells = rows.filter(({ group_code }) => shown.has(group_code)).map(cellOf);
  return {
    level: INTERVAL_LEVEL,
    leastAgents: LEAST_AGENTS,
    hidden: sizes.length - shown.size,
    rows: fitSkills(cells)
      .map(({ group, intent, calls, measures }) => ({
        group,
        intent: names.intent(intent),
        calls,
        ...measures,
      }))
      .sort((a, b) => b.calls - a.calls),
  };
}

function cellOf(row: Awaited<ReturnType<typeof skillCells>>[number]): SkillCell {
  return {
    group: row.group_code,
    intent: row.intent_id,
    queue: row.queue_code,
    hours: row.part,
    calls: row.calls,
    handle: { n: row.calls, sum: row.handle_sum, squares: row.handle_squares },
    known: row.known,
    repeated: row.repeated,
    passed: row.passed,
    sentiment: { n: row.sentiment_n, sum: row.sentiment_sum, squares: row.sentiment_squares },
  };
}
