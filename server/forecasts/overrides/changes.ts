import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { addDays } from '@/server/trends/period';
import type { OverrideView } from '../contracts/override-view';
import { type Metric, WHOLE_SITE } from '../contracts/vocabulary';
import { applyOverrides } from './apply-overrides';
import { measuresOf } from './measured';
import { pastDays } from './past-days';
import type { OverriddenPoint, PlannedPoint } from './planned-point';
import { type QueueMeans, queueMeans } from './queries/queue-means';
import { siteTotals } from './site-totals';
import { totalOf } from './total-of';

export interface ChangesQuestion {
  snapshot: ForecastSnapshot;
  queue: string;
  metric: Metric;
  overrides: readonly OverrideView[];
  /** local days on which the series may differ from the models', within those that are forecast */
  dates: readonly string[];
}

/** What overrides make of one series. */
export interface Changes {
  /** by the instant an interval starts, in milliseconds: its mean; those that no override touched are not named */
  points: ReadonlyMap<number, number>;
  /** by date: what the day's mean is multiplied by, and what is added to it then */
  days: ReadonlyMap<string, { factor: number; difference: number }>;
}

/** Applies overrides to all queues that have a part in a series, on the days that they touch. */
export async function changesOf(question: ChangesQuestion): Promise<Changes> {
  const { snapshot, queue, metric, overrides } = question;
  const measures = await measuresOf(snapshot.id, metric);
  const shared = queue === WHOLE_SITE || overrides.some((rule) => rule.queue === WHOLE_SITE);
  // A forecast of the site alone is its own only queue.
  const queues = shared && measures.queues.length > 0 ? measures.queues : [queue];
  const sources = overrides.flatMap(({ copyFrom }) => copyFrom ?? []);
  const before = await plannedPoints(question, queues, [...new Set([...question.dates, ...sources])]);
  const past = await pastDays({ snapshot, metric, queues, measures, dates: sources });
  const after = applyOverrides({ metric, queues: before, overrides, pastDay: past });
  const own = after.get(queue);
  if (own) return summed(metric, before.get(queue) ?? [], own);
  const [site = []] = (await plannedPoints(question, [queue], question.dates)).values();
  return summed(metric, site, siteTotals(metric, site, { before, after }));
}

async function plannedPoints(
  { snapshot, metric }: ChangesQuestion,
  queues: readonly string[],
  dates: readonly string[],
): Promise<Map<string, PlannedPoint[]>> {
  const origin = snapshot.originDate?.toISOString().slice(0, 10) ?? dates[0] ?? '1970-01-01';
  const scope = {
    siteId: snapshot.siteId,
    snapshotId: snapshot.id,
    queues: [...queues],
    dates: [...dates],
    lastIntervalDate: addDays(origin, snapshot.horizonDays - 1),
  };
  const [rows, calls] = await Promise.all([
    queueMeans({ ...scope, metric }),
    metric === 'aht' ? queueMeans({ ...scope, metric: 'offered' }) : [],
  ]);
  const weights = new Map(calls.map((row) => [row.code, meansByPlace(row)]));
  return new Map(rows.map((row) => [row.code, pointsOf(row, weights.get(row.code))]));
}

function meansByPlace({ dates, starts, means }: QueueMeans): Map<string, number> {
  return new Map(dates.map((date, at) => [`${date} ${starts[at]}`, means[at] ?? 0]));
}

function pointsOf(
  { dates, minutes, starts, means }: QueueMeans,
  weights?: Map<string, number>,
): PlannedPoint[] {
  return dates.map((date, index) => {
    const minute = minutes[index] ?? -1;
    const start = starts[index] ?? 0;
    return {
      at: minute < 0 ? Date.parse(`${date}T00:00:00Z`) : start * 1000,
      date,
      minute: minute < 0 ? null : minute,
      mean: means[index] ?? 0,
      bands: [],
      open: true,
      weight: weights?.get(`${date} ${start}`) ?? (weights ? 0 : 1),
    };
  });
}

function summed(metric: Metric, before: readonly PlannedPoint[], after: readonly OverriddenPoint[]): Changes {
  const points = new Map<number, number>();
  const touched = new Map<string, { models: PlannedPoint[]; changed: OverriddenPoint[] }>();
  after.forEach((point, index) => {
    const model = before[index];
    if (!model) return;
    if (point.overridden && point.minute !== null) points.set(point.at, point.mean);
    const day = touched.get(point.date) ?? { models: [], changed: [] };
    day.models.push(model);
    day.changed.push(point);
    touched.set(point.date, day);
  });
  const days = new Map<string, { factor: number; difference: number }>();
  for (const [date, { models, changed }] of touched) {
    if (!changed.some(({ overridden }) => overridden)) continue;
    const [was, is] = [totalOf(metric, models.map(weighed)), totalOf(metric, changed.map(weighed))];
    // Sums change by the same calls; weighted means by the same share.
    days.set(
      date,
      metric === 'offered' || was === 0
        ? { factor: 1, difference: is - was }
        : { factor: is / was, difference: 0 },
    );
  }
  return { points, days };
}

function weighed({ mean, weight }: PlannedPoint): { value: number; weight: number } {
  return { value: mean, weight };
}
