import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { textRange } from '@/server/irritants/queries/text-range';
import { parseInput } from '@/server/parse-input';
import { callRowsPerDay } from '@/server/rollups/queries/call-rows-per-day';
import { getSite } from '@/server/sites/get';
import { addDays, daysOf } from '@/server/trends/period';
import { dataRange } from '@/server/trends/queries/data-range';
import { periodSchema } from '@/server/trends/trends-input';
import { type RuleSettings, ruleSettings } from '../contracts/settings';
import { lookWith } from '../run/look';
import { affordableDays, TRIAL_DAYS } from './trial-days';

const MOST_SHOWN = 20;

export const tryRuleInput = z.object({ siteId: z.int().positive(), rule: ruleSettings });
export const tryRuleOutput = z.object({
  /** the last days with data; null: there are none */
  period: periodSchema.nullable(),
  fired: z.int(),
  /** the newest of them */
  alerts: z.array(z.object({ at: z.date(), sentence: z.string(), href: z.string() })),
});
export type RuleTrial = z.output<typeof tryRuleOutput>;

/**
 * What a rule would have found in the last 30 days of data (or fewer, where that would read too many calls for somebody who
 * waits); nothing is written and nobody is told.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function tryRule(
  context: UseCaseContext,
  input: z.input<typeof tryRuleInput>,
): Promise<RuleTrial> {
  requireSite(context.actor, input.siteId);
  requirePermission(context.actor, 'alerts:write');
  const { siteId, rule } = parseInput(tryRuleInput, input);
  const { timeZone } = await getSite(context, { id: siteId });
  const to = await lastDay(siteId, rule);
  if (!to) return { period: null, fired: 0, alerts: [] };
  const period = { from: addDays(to, 1 - (await trialDays(siteId, rule, to))), to };
  const found = await lookWith(rule, { siteId, timeZone, period, since: null });
  const newest = found.slice(-MOST_SHOWN).reverse();
  return {
    period,
    fired: found.length,
    alerts: newest.map(({ from: at, sentence, href }) => ({ at, sentence, href })),
  };
}

/** Only repeated calls are read from the calls themselves; all else is known by rollups and insights. */
async function trialDays(siteId: number, rule: RuleSettings, to: string): Promise<number> {
  if (rule.kind !== 'repeated_calls') return TRIAL_DAYS;
  const reach = rule.settings.days + 1;
  const days = daysOf({ from: addDays(to, -TRIAL_DAYS - reach), to: addDays(to, 1) });
  const rows = await callRowsPerDay({ siteId, days });
  return affordableDays(to, reach, new Map(rows.map((row) => [row.day, row.rows])));
}

/** The last day that can say something: of volumes, of calls whose outcome is known, or of calls with a transcript. */
async function lastDay(siteId: number, { kind }: RuleSettings): Promise<string | null> {
  if (kind === 'irritant' || kind === 'strong_negative') {
    const [texts] = await textRange({ siteId });
    return texts && texts.texts > 0 ? texts.last_day : null;
  }
  const [range] = await dataRange({ siteId });
  const known = kind === 'forecast_anomaly' ? null : range?.last_known_day;
  return known ?? range?.last_day ?? null;
}
