import type { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { getRates } from '@/server/irritants/rates/get';
import { parseInput } from '@/server/parse-input';
import { getSite } from '@/server/sites/get';
import { comparisonShift, shiftBack } from '@/server/trends/period';
import { type Reading, type Scorecard, scorecardInput } from './contracts';
import { readGoals } from './goals';
import { statusOf } from './judge';
import { MEASURE_NAMES, wordsOf } from './measures';
import { pageBehind } from './page-behind';
import { readCalls } from './sources/calls';
import { readPlanning } from './sources/planning';
import { readPresence } from './sources/presence';
import { readTexts } from './sources/texts';

const NOTHING: Reading = { value: null, before: null, points: [], why: 'Not known.', note: '' };

/**
 * Service, quality, cost and people of a site in a period, against the period before and against its goals. Every figure is
 * that of the page behind it.
 * @throws AppError `not_found` for a site that is not there or not the actor's
 */
export async function readScorecard(
  context: UseCaseContext,
  input: z.input<typeof scorecardInput>,
): Promise<Scorecard> {
  requireSite(context.actor, input.siteId);
  requirePermission(context.actor, 'scorecard:read');
  const { comparison: wanted, ...filter } = parseInput(scorecardInput, input);
  const site = await getSite(context, { id: filter.siteId });
  const shift = comparisonShift(filter, wanted);
  const comparison = shift === null ? null : shiftBack({ from: filter.from, to: filter.to }, shift);
  const rates = await getRates(context, { siteId: site.id });
  const [calls, texts, presence, planning] = await Promise.all([
    readCalls(context, filter, wanted, rates),
    readTexts(context, filter, comparison),
    readPresence(filter, comparison, site.timeZone),
    readPlanning(context, filter, comparison),
  ]);
  const readings = { ...calls.readings, ...texts, ...presence, ...planning };
  const goals = await readGoals(site.id, calls.summary.target);
  return {
    site: { id: site.id, name: site.name, timeZone: site.timeZone },
    period: { from: filter.from, to: filter.to },
    comparison,
    currency: rates.currency,
    rows: MEASURE_NAMES.map((measure) => {
      const reading = readings[measure] ?? NOTHING;
      const goal = goals.get(measure) ?? null;
      return {
        measure,
        ...reading,
        why: reading.value === null ? reading.why : '',
        goal,
        status: statusOf(wordsOf(measure), reading, goal),
        href: pageBehind(measure, filter),
      };
    }),
  };
}
