import { WHOLE_SITE } from '../contracts/vocabulary';
import type { PointRow } from '../run/forecast-rows';
import type { SeriesRows } from '../run/store-rows';
import type { StretchRow } from '../run/stretch-rows';

/**
 * Adds the whole site as the sum of its queues, where the file does not give it and tells all of them. Quantiles do not
 * add up: the sum has none, unless it is of a single queue. Handle times cannot be added up without the calls behind them.
 * @param queues the codes of all queues of the site
 */
export function withSite(series: readonly SeriesRows[], queues: readonly string[]): SeriesRows[] {
  const told = new Set(series.map(({ queue }) => queue));
  const [first, ...others] = series;
  const isWhole = queues.every((queue) => told.has(queue));
  if (!first || told.has(WHOLE_SITE) || !isWhole || first.metric === 'aht') return [...series];
  if (others.length === 0) return [first, { ...first, queue: WHOLE_SITE }];
  const points = added(
    series.flatMap((one) => one.points),
    ({ start }) => `${start}`,
  );
  const stretches = added(
    series.flatMap((one) => one.stretches),
    ({ grain, date }) => `${grain} ${date}`,
  );
  return [...series, { queue: WHOLE_SITE, metric: first.metric, points, stretches }];
}

function added<Row extends PointRow | StretchRow>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const there = sums.get(keyOf(row));
    const mean = (there?.mean ?? 0) + row.mean;
    sums.set(keyOf(row), { ...(there ?? row), mean, quantiles: row.quantiles.map(() => mean) });
  }
  return [...sums.values()].sort((a, b) => a.date.localeCompare(b.date) || keyOf(a).localeCompare(keyOf(b)));
}
