import { QUANTILE_COLUMNS } from '@/server/forecasts/contracts/vocabulary';
import { overridesInForce } from '@/server/forecasts/overrides/in-force';
import { readSeries } from '@/server/forecasts/overrides/read-series';
import { concerns } from '@/server/forecasts/read/concerns';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import type { Period } from '@/server/trends/period';
import { snapshotPoints } from '../queries/snapshot-points';

/** An interval of a series, with the planners' overrides. */
export interface SeriesValue {
  mean: number;
  /** of QUANTILE_LEVELS, in their order */
  quantiles: number[];
}

/** A queue's open intervals by their start, seconds since 1970. */
export interface PlannedSeries {
  offered: ReadonlyMap<number, SeriesValue>;
  /** empty where no handle times are forecast */
  aht: ReadonlyMap<number, SeriesValue>;
}

/** All queues at once; only those that overrides of these days concern are read one by one. */
export async function plannedSeries(
  snapshot: ForecastSnapshot,
  queues: readonly string[],
  period: Period,
): Promise<(queue: string) => PlannedSeries> {
  const scope = { siteId: snapshot.siteId, snapshotId: snapshot.id, queues: [...queues], ...period };
  const [rows, offered, aht] = await Promise.all([
    snapshotPoints(scope),
    overridesInForce(snapshot.id, 'offered'),
    overridesInForce(snapshot.id, 'aht'),
  ]);
  const series = new Map<string, Map<number, SeriesValue>>();
  for (const { queue, metric, start, mean, ...bands } of rows) {
    const key = `${metric} ${queue}`;
    const values = series.get(key) ?? new Map<number, SeriesValue>();
    series.set(key, values);
    values.set(start, { mean, quantiles: QUANTILE_COLUMNS.map((column) => bands[column]) });
  }
  const rules = { offered, aht };
  for (const metric of ['offered', 'aht'] as const) {
    const inPeriod = rules[metric].filter(
      ({ fromDate, toDate }) => fromDate <= period.to && toDate >= period.from,
    );
    const changed = queues.filter((queue) => inPeriod.some((rule) => concerns(rule, queue)));
    for (const queue of changed) {
      if (!series.has(`${metric} ${queue}`)) continue;
      const { points } = await readSeries({ snapshot, queue, metric, ...period });
      const values = points.map(({ start, mean, bands }): [number, SeriesValue] => [
        start,
        { mean, quantiles: QUANTILE_COLUMNS.map((column) => bands[column]) },
      ]);
      series.set(`${metric} ${queue}`, new Map(values));
    }
  }
  return (queue) => ({
    offered: series.get(`offered ${queue}`) ?? new Map(),
    aht: series.get(`aht ${queue}`) ?? new Map(),
  });
}
