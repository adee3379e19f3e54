import { MOST_COVERAGE_DAYS } from '@/server/ingest/coverage/contract';
import type { TrendsOptions } from '@/server/trends/options';
import { addDays, daysIn, type Period } from '@/server/trends/period';

/** The period of the URL, or where the data is, at its end where it is longer than one page shows; null: no data. */
export function periodOf(
  state: { from: string | null; to: string | null },
  { defaultPeriod }: Pick<NonNullable<TrendsOptions['chosen']>, 'defaultPeriod'>,
): Period | null {
  if (!defaultPeriod) return null;
  const ends = [state.from ?? defaultPeriod.from, state.to ?? defaultPeriod.to].sort();
  const [from = defaultPeriod.from, to = defaultPeriod.to] = ends;
  return daysIn({ from, to }) > MOST_COVERAGE_DAYS
    ? { from: addDays(to, 1 - MOST_COVERAGE_DAYS), to }
    : { from, to };
}
