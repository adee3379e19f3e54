import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { getSite } from '@/server/sites/get';
import { actualsOf } from '../actuals/actual-days';
import { snapshotView } from '../contracts/snapshot-view';
import { METRICS, WHOLE_SITE } from '../contracts/vocabulary';
import { findDoneSnapshot } from '../find-snapshot';
import { measuresOf } from '../overrides/measured';
import { readSeries, type SeriesWithOverrides } from '../overrides/read-series';
import { toSnapshotView } from '../to-snapshot-view';
import { DIFFERENCE_FIELDS, differingInputs } from './differing-inputs';
import { pairedPoints } from './paired-points';
import { realised, realisedRow } from './realised';

export const compareInput = z.object({
  siteId: z.int().positive(),
  leftId: z.uuid(),
  rightId: z.uuid(),
  queue: z.string().max(200).default(WHOLE_SITE),
  metric: z.enum(METRICS).default('offered'),
});

export const compareOutput = z.object({
  left: snapshotView,
  right: snapshotView,
  timeZone: z.string(),
  /** false: that snapshot does not tell this series */
  told: z.object({ left: z.boolean(), right: z.boolean() }),
  /** days that both tell, with overrides, and what came; null: not known (yet). Calls, or seconds. */
  days: z.array(
    z.object({
      date: z.iso.date(),
      left: z.number(),
      right: z.number(),
      actual: z.number().nullable(),
    }),
  ),
  /** what both were made of, where it differs; null: not known, or none */
  differences: z.array(
    z.object({ field: z.enum(DIFFERENCE_FIELDS), left: z.string().nullable(), right: z.string().nullable() }),
  ),
  /** how far off each was on the intervals, days and weeks that both tell and that have come; empty: none yet */
  realised: z.array(realisedRow),
});
export type Comparison = z.output<typeof compareOutput>;

/**
 * Two forecasts of the same series beside each other: where they differ, what they were made of, and which was nearer to
 * what came, on the same days and the same scale.
 * @throws AppError `not_found` for a snapshot that is not there
 */
export async function compareSnapshots(
  context: UseCaseContext,
  input: z.input<typeof compareInput>,
): Promise<Comparison> {
  const { siteId, leftId, rightId, queue, metric } = parseInput(compareInput, input);
  const [left, right] = await Promise.all([
    findDoneSnapshot(context.actor, siteId, leftId),
    findDoneSnapshot(context.actor, siteId, rightId),
  ]);
  const views = { left: toSnapshotView(left), right: toSnapshotView(right) };
  const { timeZone } = await getSite(context, { id: siteId });
  const told = await Promise.all([left, right].map(({ id }) => isTold(id, queue, metric)));
  const [differences, period] = [await differencesOf(left, right), sharedPeriod(views)];
  const shared = {
    ...views,
    timeZone,
    told: { left: told[0] ?? false, right: told[1] ?? false },
    differences,
  };
  if (!period || told.includes(false)) return { ...shared, days: [], realised: [] };
  const scope = { queue, metric, ...period };
  const [ours, theirs] = await Promise.all([
    readSeries({ snapshot: left, ...scope }),
    readSeries({ snapshot: right, ...scope }),
  ]);
  const minutes = Math.max(left.intervalMinutes, right.intervalMinutes);
  const measures = await measuresOf((left.kind === 'import' ? right : left).id, metric);
  const actuals = await actualsOf({ siteId, measures, minutes, ...scope });
  const pairs = pairedPoints({ metric, minutes, left: ours, right: theirs, actuals });
  return { ...shared, days: daysOfBoth(ours, theirs, actuals.days), realised: realised(metric, pairs) };
}

async function isTold(snapshotId: string, queue: string, metric: 'offered' | 'aht'): Promise<boolean> {
  return (await database().forecastSeriesResult.count({ where: { snapshotId, queue, metric } })) > 0;
}

function sharedPeriod({
  left,
  right,
}: Pick<Comparison, 'left' | 'right'>): { from: string; to: string } | null {
  if (!left.originDate || !right.originDate || !left.lastDate || !right.lastDate) return null;
  const from = left.originDate > right.originDate ? left.originDate : right.originDate;
  const to = left.lastDate < right.lastDate ? left.lastDate : right.lastDate;
  return from <= to ? { from, to } : null;
}

function daysOfBoth(
  left: SeriesWithOverrides,
  right: SeriesWithOverrides,
  came: ReadonlyMap<string, number>,
): Comparison['days'] {
  const other = new Map(right.days.map((day) => [day.date, day.mean]));
  return left.days.flatMap(({ date, mean }) => {
    const theirs = other.get(date);
    return theirs === undefined ? [] : [{ date, left: mean, right: theirs, actual: came.get(date) ?? null }];
  });
}

async function differencesOf(
  left: ForecastSnapshot,
  right: ForecastSnapshot,
): Promise<Comparison['differences']> {
  const overrides = (snapshotId: string) =>
    database().forecastOverride.count({ where: { snapshotId, undoneAt: null } });
  return differingInputs(
    { snapshot: toSnapshotView(left), overrides: await overrides(left.id) },
    { snapshot: toSnapshotView(right), overrides: await overrides(right.id) },
  );
}
