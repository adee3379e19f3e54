import type { ForecastOverride } from '@/server/postgres/generated/client';
import type { OverrideView } from '../contracts/override-view';

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** An override of PostgreSQL as pages show it. */
export function toOverrideView(row: ForecastOverride): OverrideView {
  const { carriedOf, fromDate, toDate, copyFrom, ...rest } = row;
  return {
    ...rest,
    fromDate: day(fromDate),
    toDate: day(toDate),
    copyFrom: copyFrom && day(copyFrom),
    carried: carriedOf !== null,
  };
}
