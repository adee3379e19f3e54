import type { UseCaseContext } from '@/server/auth/actor';
import { irritantOverview } from '@/server/irritants/overview';
import type { Period } from '@/server/trends/period';
import type { Reading, ScorecardFilter } from '../contracts';

export const NO_IRRITANTS =
  'No irritant is confirmed: decide on the candidates of Irritants, or make a rule.';

interface CostQuestion {
  filter: ScorecardFilter;
  comparison: Period | null;
  /** there are calls with a text, and irritants to find in them */
  known: boolean;
}

/** What irritants cost a month, in the site's currency. */
export async function readIrritantCost(
  context: UseCaseContext,
  { filter, comparison, known }: CostQuestion,
): Promise<Reading> {
  const none = { value: null, before: null, points: [], note: '' };
  if (!known) return { ...none, why: NO_IRRITANTS };
  const ask = (period: Period) => irritantOverview(context, { ...filter, ...period, comparison: 'none' });
  const [now, before] = await Promise.all([ask(filter), comparison && ask(comparison)]);
  const cost = now.totalCostAMonth;
  return {
    ...none,
    value: cost?.value ?? null,
    before: before?.totalCostAMonth?.value ?? null,
    why: 'Too few calls with irritants, or too few comparable ones, to say what they cost.',
    note: cost ? `A month; with 95% likelihood ${Math.round(cost.low)} to ${Math.round(cost.high)}.` : '',
  };
}
