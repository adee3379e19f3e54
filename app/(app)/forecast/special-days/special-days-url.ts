import { createLoader, parseAsInteger, parseAsString } from 'nuqs/server';
import { WHOLE_SITE } from '@/server/forecasts/contracts/vocabulary';
import type { TrendsOptions } from '@/server/trends/options';
import { addDays } from '@/server/trends/period';

/** The state of the special days' page. */
export const SPECIAL_DAYS_URL = {
  site: parseAsInteger,
  /** Absent: that of the forecast. */
  year: parseAsInteger,
  /** Whose learned effects are shown; absent: the whole site's. */
  queue: parseAsString.withDefault(WHOLE_SITE),
};

export const loadSpecialDaysState = createLoader(SPECIAL_DAYS_URL);

/** The year to begin with: that of the day after the last one with calls, which a forecast begins with. */
export function firstYear({ data, today }: NonNullable<TrendsOptions['chosen']>): number {
  return Number((data ? addDays(data.to, 1) : today).slice(0, 4));
}
