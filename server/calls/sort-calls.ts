import { AppError } from '@/server/errors';
import type { CallOrder, CallPlace } from './call-order';
import { dropMoved } from './drop-moved';
import type { Plan } from './plan-days';
import type { MatchParams } from './queries/current-calls';
import { type PageRow, pageOfCalls } from './queries/page-of-calls';
import { placeOf } from './walk-calls';

/** Rows that one sorted page may read: about 0.2 s on two cores. */
const MAX_SORTED_ROWS = 2_000_000;

export interface Sorting {
  siteId: number;
  plan: Plan;
  match: MatchParams;
  order: CallOrder;
  past: CallPlace | null;
  wanted: number;
}

/**
 * Matching calls in an order other than time: every call of the period is looked at, so the period is bounded.
 * @throws AppError `too_large` when the period holds too many calls to sort
 */
export async function sortCalls({ plan, wanted, ...question }: Sorting): Promise<PageRow[]> {
  const stored = plan.days.reduce((sum, day) => sum + day.stored, 0);
  if (stored > MAX_SORTED_ROWS) {
    throw new AppError('too_large', 'There are too many calls in this period to sort them this way.', {
      hint: `Sorting takes up to ${MAX_SORTED_ROWS.toLocaleString('en')} calls; here are about ${stored.toLocaleString('en')}. Choose a shorter period, or sort by when calls started.`,
    });
  }
  const days = plan.days.map(({ day }) => day);
  const rows: PageRow[] = [];
  let past = question.past;
  while (rows.length < wanted) {
    const limit = wanted - rows.length;
    const found = await pageOfCalls({ ...question, keys: plan.keys, past, days, limit });
    rows.push(...(plan.settled ? found : await dropMoved(question.siteId, found)));
    const last = found.at(-1);
    if (found.length < limit || !last) break;
    past = placeOf(last);
  }
  return rows;
}
