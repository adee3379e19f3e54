import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { getSite } from '@/server/sites/get';
import { type DaysKnown, daysKnown } from './days-known';
import type { CallFilter } from './filter';
import { type Bucket, bucketKey, bucketsOf, GRAINS, type Grain, grainFor, isDayGrain } from './grain';
import { intervalExists } from './interval-exists';
import { type Measures, measures, measuresOf } from './measures';
import { addDays, comparisonShift, daysOf, type Period, shiftBack } from './period';
import { daySeries } from './queries/day-series';
import { intervalSeries } from './queries/interval-series';
import { NO_CALLS, type Totals } from './totals';
import { periodSchema, trendsInput } from './trends-input';

export const seriesInput = trendsInput.safeExtend({ grain: z.enum(['auto', ...GRAINS]).default('auto') });

const point = z.object({
  /** Local days, both inclusive. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Minutes since local midnight, to exclusive; null for whole days. */
  minute: z.object({ from: z.int(), to: z.int() }).nullable(),
  /** null: no data, a gap. */
  current: measures.nullable(),
  before: measures.nullable(),
});
export type SeriesPoint = z.output<typeof point>;

export const seriesOutput = z.object({
  grain: z.enum(GRAINS),
  /** null: no comparison was asked for. */
  comparison: periodSchema.nullable(),
  /** How many days before a point its comparison lies. */
  shiftDays: z.int(),
  timeZone: z.string(),
  points: z.array(point),
});
export type Series = z.output<typeof seriesOutput>;

const MINUTES = { '15': 15, '30': 30, '60': 60 } as const;

async function totalsByBucket(
  filter: CallFilter,
  grain: Grain,
  shiftDays: number,
): Promise<Map<string, Totals>> {
  if (isDayGrain(grain)) {
    const rows = await daySeries({ ...filter, grain, shiftDays });
    return new Map(rows.map((row) => [bucketKey(row.bucket, null), row]));
  }
  const rows = await intervalSeries({ ...filter, minutes: MINUTES[grain], shiftDays });
  return new Map(rows.map((row) => [bucketKey(row.date, row.minute), row]));
}

/** The measures of a bucket: zero where there was data but no call, null where nothing is known. */
type Reader = (key: string, bucket: Bucket) => Measures | null;

function readerOf(
  totals: ReadonlyMap<string, Totals>,
  { covered, transfersAreTold: told }: DaysKnown,
  shiftDays: number,
  timeZone: string,
): Reader {
  return (key, bucket) => {
    const found = totals.get(key);
    if (found) return measuresOf(found, told);
    const own = { from: addDays(bucket.from, -shiftDays), to: addDays(bucket.to, -shiftDays) };
    if (!daysOf(own).some((day) => covered.has(day))) return null;
    const skipped = bucket.minute && !intervalExists(own.from, bucket.minute, timeZone);
    return skipped ? null : measuresOf(NO_CALLS, told);
  };
}

/**
 * All measures over time, in the queue's local time, with the comparison period laid over it day by day.
 * @throws AppError `not_found` for a site that is not there or not the actor's
 */
export async function trendsSeries(
  context: UseCaseContext,
  input: z.input<typeof seriesInput>,
): Promise<Series> {
  requireSite(context.actor, input.siteId);
  const { comparison, grain: wanted, ...filter } = seriesInput.parse(input);
  const { timeZone } = await getSite(context, { id: filter.siteId });
  const grain = grainFor(filter, wanted);
  const shift = comparisonShift(filter, comparison);
  const before: Period | null = shift === null ? null : shiftBack(filter, shift);
  const [known, totals, totalsBefore] = await Promise.all([
    daysKnown(filter.siteId, before ? [filter, before] : [filter]),
    totalsByBucket(filter, grain, 0),
    before && totalsByBucket({ ...filter, ...before }, grain, shift ?? 0),
  ]);
  const current = readerOf(totals, known(filter), 0, timeZone);
  const compared = before && totalsBefore && readerOf(totalsBefore, known(before), shift ?? 0, timeZone);
  const points = [...bucketsOf(filter, grain)].map(([key, bucket]) => ({
    ...bucket,
    current: current(key, bucket),
    before: compared ? compared(key, bucket) : null,
  }));
  return { grain, comparison: before, shiftDays: shift ?? 0, timeZone, points };
}
