import { z } from 'zod';
import { changeSince } from '@/models/irritants/impact/change-since';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { addDays, daysOf, weekdayOf } from '@/server/trends/period';
import { estimate } from '../contracts/figures';
import { dayCounts } from '../figures/day-counts';
import { findIrritant } from '../find-irritant';
import { textRange } from '../queries/text-range';
import { viewAction } from './action-view';

/** The weeks before an action that it is held against. */
const DAYS_BEFORE = 56;

export const effectsInput = z.object({ siteId: z.int().positive(), irritantId: z.uuid() });

export const effectsOutput = z.array(
  z.object({
    actionId: z.uuid(),
    verdict: z.enum(['shrank', 'grew', 'no clear change', 'too early']),
    /** relative change of the share of calls; null where it cannot be told */
    change: estimate.nullable(),
    sentence: z.string(),
  }),
);
export type ActionEffects = z.output<typeof effectsOutput>;

/**
 * Whether an irritant shrank after each action that was done: its share of the calls since, against the weeks before.
 * @throws AppError `not_found`
 */
export async function actionEffects(
  { actor }: UseCaseContext,
  input: z.input<typeof effectsInput>,
): Promise<ActionEffects> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:read');
  const { siteId, irritantId } = parseInput(effectsInput, input);
  await findIrritant(database(), siteId, irritantId);
  const done = await database().irritantAction.findMany({ where: { irritantId, status: 'done' } });
  const [range] = await textRange({ siteId });
  const effects: ActionEffects = [];
  for (const { id: actionId, effectFrom } of done.map(viewAction)) {
    if (effectFrom === null || !range || range.texts === 0) continue;
    effects.push({
      actionId,
      ...(await effectOf({ siteId, irritantId, effectFrom, lastDay: range.last_day })),
    });
  }
  return effects;
}

async function effectOf(asked: {
  siteId: number;
  irritantId: string;
  effectFrom: string;
  lastDay: string;
}): Promise<Omit<ActionEffects[number], 'actionId'>> {
  const { siteId, irritantId, effectFrom, lastDay } = asked;
  const to = lastDay < effectFrom ? effectFrom : lastDay;
  const span = { from: addDays(effectFrom, -DAYS_BEFORE), to };
  const counts = await dayCounts({ siteId, ...span, ...EVERYTHING }, null);
  const days = daysOf(span);
  const day = (of: (period: { from: string; to: string }) => number) =>
    days.map((date) => of({ from: date, to: date }));
  const { verdict, change, sentence } = changeSince(
    {
      season: days.map((date) => weekdayOf(date) - 1),
      totals: day(counts.searched),
      counts: day((period) => counts.calls(irritantId, period)),
    },
    DAYS_BEFORE,
  );
  return { verdict, change, sentence };
}

const EVERYTHING = {
  queues: [],
  types: [],
  agentGroups: [],
  directions: [],
  intents: [],
  irritants: [],
  languages: [],
  agents: [],
};
