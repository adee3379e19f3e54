import { database } from '@/server/postgres/client';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { addDays, daysOf } from '@/server/trends/period';
import { actualsOf } from '../actuals/actual-days';
import type { OverrideView } from '../contracts/override-view';
import type { Metric } from '../contracts/vocabulary';
import { changesOf } from './changes';
import { overridesInForce } from './in-force';
import { measuresOf } from './measured';
import { modelDays } from './queries/model-days';

/** A day of a series that planners changed, and what came. */
export interface OverriddenDay {
  date: string;
  /** where it was changed; '' is the whole site */
  queue: string;
  forecast: number;
  model: number;
  actual: number;
  /** by person: the forecast with the changes of that one alone */
  alone: ReadonlyMap<string, number>;
}

/**
 * The changed days that have come, each by the forecast that stood when it came: the newest run made before it, with the
 * changes made by then. By date.
 * @param reach so many days back from today
 */
export async function overriddenDays(
  siteId: number,
  metric: Metric,
  reach: number,
): Promise<OverriddenDay[]> {
  const snapshots = await database().forecastSnapshot.findMany({
    where: { siteId, kind: 'run', status: 'done', originDate: { not: null } },
    orderBy: [{ originDate: 'asc' }, { finishedAt: 'asc' }],
  });
  const earliest = addDays(new Date().toISOString().slice(0, 10), -reach);
  const found: OverriddenDay[] = [];
  for (const [index, snapshot] of snapshots.entries()) {
    const until = snapshots[index + 1]?.originDate ?? null;
    const origin = isoDay(snapshot.originDate);
    const from = origin < earliest ? earliest : origin;
    const last = addDays(origin, Math.max(snapshot.horizonDays, snapshot.dayHorizonDays) - 1);
    const to = until ? smaller(addDays(isoDay(until), -1), last) : last;
    if (to < from) continue;
    found.push(...(await daysOfSnapshot({ snapshot, metric, from, to })));
  }
  return found.sort((a, b) => a.date.localeCompare(b.date) || a.queue.localeCompare(b.queue));
}

const isoDay = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? '';
const smaller = (a: string, b: string): string => (a < b ? a : b);

interface Standing {
  snapshot: ForecastSnapshot;
  metric: Metric;
  /** the days for which this snapshot was the newest */
  from: string;
  to: string;
}

async function daysOfSnapshot({ snapshot, metric, from, to }: Standing): Promise<OverriddenDay[]> {
  const rules = await overridesInForce(snapshot.id, metric);
  const touching = rules.filter(({ fromDate, toDate }) => fromDate <= to && toDate >= from);
  const queues = [...new Set(touching.map(({ queue }) => queue))];
  const days = await Promise.all(
    queues.map((queue) => daysOfSeries({ snapshot, metric, from, to }, queue, touching)),
  );
  return days.flat();
}

/** Whether an override changes a day and was made before that day was over: later, one knows better. */
function isForesight({ fromDate, toDate, createdAt }: OverrideView, date: string): boolean {
  return fromDate <= date && date <= toDate && isoDay(createdAt) <= date;
}

async function daysOfSeries(
  { snapshot, metric, from, to }: Standing,
  queue: string,
  rules: readonly OverrideView[],
): Promise<OverriddenDay[]> {
  const own = rules.filter((rule) => rule.queue === queue);
  const groups = new Map<string, { dates: string[]; rules: OverrideView[] }>();
  for (const date of daysOf({ from, to })) {
    const ofDay = own.filter((rule) => isForesight(rule, date));
    if (ofDay.length === 0) continue;
    const key = ofDay.map(({ id }) => id).join();
    const group = groups.get(key) ?? { dates: [], rules: ofDay };
    group.dates.push(date);
    groups.set(key, group);
  }
  const days = await Promise.all(
    [...groups.values()].map((group) => daysOfGroup({ snapshot, metric, queue, ...group })),
  );
  return days.flat();
}

interface Group {
  snapshot: ForecastSnapshot;
  metric: Metric;
  queue: string;
  /** days with the same changes */
  dates: readonly string[];
  rules: readonly OverrideView[];
}

async function daysOfGroup({ snapshot, metric, queue, dates, rules }: Group): Promise<OverriddenDay[]> {
  const [from = '', to = ''] = [dates[0], dates.at(-1)];
  const scope = { siteId: snapshot.siteId, queue, metric, from, to };
  const measures = await measuresOf(snapshot.id, metric);
  const { days: came } = await actualsOf({ ...scope, measures, minutes: snapshot.intervalMinutes });
  const known = dates.filter((date) => came.has(date));
  if (known.length === 0) return [];
  const models = await modelDays({ ...scope, snapshotId: snapshot.id, grain: 'day' });
  const meansWith = async (overrides: readonly OverrideView[]) => {
    const { days } = await changesOf({ snapshot, queue, metric, overrides, dates: known });
    return (date: string, model: number): number => {
      const change = days.get(date);
      return change ? Math.max(0, model * change.factor + change.difference) : model;
    };
  };
  const withAll = await meansWith(rules);
  const people = [...new Set(rules.map(({ createdBy }) => createdBy))];
  const alone = await Promise.all(
    people.map(async (name) => ({
      name,
      mean: await meansWith(rules.filter(({ createdBy }) => createdBy === name)),
    })),
  );
  return models.flatMap(({ date, mean: model }): OverriddenDay[] => {
    const actual = known.includes(date) ? came.get(date) : undefined;
    if (actual === undefined) return [];
    const byPerson = new Map(alone.map(({ name, mean }) => [name, mean(date, model)]));
    return [{ date, queue, forecast: withAll(date, model), model, actual, alone: byPerson }];
  });
}
