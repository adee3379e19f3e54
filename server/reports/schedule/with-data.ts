import { addDays, daysIn, type Period } from '@/server/trends/period';
import { dataRange } from '@/server/trends/queries/data-range';

/** A period, or one as long at the end of a site's data where the data end before it: for who asks for a report now. */
export async function periodWithData(siteId: number, period: Period): Promise<Period> {
  const [range] = await dataRange({ siteId });
  const last = range?.last_known_day ?? range?.last_day;
  if (!last || last >= period.from) return period;
  return { from: addDays(last, 1 - daysIn(period)), to: last };
}
