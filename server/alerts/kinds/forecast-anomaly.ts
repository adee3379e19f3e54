import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { ForecastPoint } from '@/server/forecasts/contracts/points';
import { WHOLE_SITE } from '@/server/forecasts/contracts/vocabulary';
import { seriesOfQueue } from '@/server/forecasts/overrides/measured';
import { intervalPoints } from '@/server/forecasts/read/forecast-points';
import { seriesSource } from '@/server/forecasts/read/series-source';
import { snapshotSpan } from '@/server/forecasts/read/snapshot-span';
import { standingSnapshots } from '@/server/forecasts/read/standing-snapshots';
import { seriesNames } from '@/server/forecasts/series-names';
import { database } from '@/server/postgres/client';
import type { Finding, Look } from '../contracts/finding';
import type { forecastAnomalySettings } from '../contracts/settings';
import { clockText, countText, dayText, linkTo } from './words';

type Settings = z.output<typeof forecastAnomalySettings>;
type Side = 'above' | 'below';

interface Known {
  date: string;
  minute: number;
  actual: number;
  mean: number;
  side: Side | null;
}

/** A forecast judges the days after the data it was made from. */
const LEAD_DAYS = 1;

/**
 * Calls outside the band that their own forecast gave them, so many intervals on end on one side. Each day is judged by the
 * newest forecast made before it; with a 95% band about one interval in twenty lies outside by chance, three on end on one
 * side about one in sixty thousand where intervals are independent.
 */
export async function lookAtForecast(look: Look, settings: Settings): Promise<Finding[]> {
  const { siteId, period } = look;
  const standing = await standingSnapshots(siteId, { ...period, leadDays: LEAD_DAYS });
  const wanted = settings.queues.length === 0 ? [WHOLE_SITE] : settings.queues.map(seriesOfQueue);
  const nameOf = await seriesNames(siteId);
  const findings: Finding[] = [];
  for (const { snapshot, dates } of standing) {
    const { lastIntervalDate } = snapshotSpan(snapshot);
    const days = dates.filter((date) => date <= lastIntervalDate);
    const [from, to] = [days[0], days.at(-1)];
    if (from === undefined || to === undefined) continue;
    const has = await database().forecastSeriesResult.findMany({
      where: { snapshotId: snapshot.id, metric: 'offered', queue: { in: wanted } },
      select: { queue: true },
    });
    for (const { queue } of has) {
      const source = await seriesSource(snapshot, queue, 'offered');
      const points = await intervalPoints(source, from, to);
      const known = points.flatMap((point) => knownOf(point, settings));
      const told = { look, settings, queue, name: nameOf(queue), timeZone: source.timeZone };
      const minutes = snapshot.intervalMinutes;
      findings.push(...runsOf(known, settings).map((run) => findingOf(run, { ...told, minutes })));
    }
  }
  return findings;
}

function knownOf({ date, minute, actual, mean, bands }: ForecastPoint, { band, side }: Settings): Known[] {
  if (actual === null || mean === null || bands === null || minute === null) return [];
  const [low, high] = band === '80' ? [bands.q10, bands.q90] : [bands.q025, bands.q975];
  const out: Side | null = actual > high ? 'above' : actual < low ? 'below' : null;
  const counts = side === 'both' || out === side;
  return [{ date, minute, actual, mean, side: counts ? out : null }];
}

interface Run {
  points: [Known, ...Known[]];
  side: Side;
  over: boolean;
}

/** Intervals on end outside the band on the same side, where they are enough. */
function runsOf(points: readonly Known[], { intervals }: Settings): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const point of points) {
    if (open && (point.side !== open.side || point.date !== open.points[0].date)) {
      open.over = true;
      open = null;
    }
    if (point.side === null) continue;
    if (open) open.points.push(point);
    else {
      open = { points: [point], side: point.side, over: false };
      runs.push(open);
    }
  }
  return runs.filter((run) => run.points.length >= intervals);
}

interface Told {
  look: Look;
  settings: Settings;
  queue: string;
  name: string;
  timeZone: string;
  minutes: number;
}

function findingOf({ points, side, over }: Run, told: Told): Finding {
  const { look, queue, name, timeZone, minutes, settings } = told;
  const first = points[0];
  const last = points.at(-1) ?? first;
  const sum = (of: (point: Known) => number) => points.reduce((total, point) => total + of(point), 0);
  const actual = sum((point) => point.actual);
  const expected = sum((point) => point.mean);
  const instant = (point: Known, later: number) => {
    const midnight = Temporal.PlainDate.from(point.date).toPlainDateTime();
    const wall = midnight.add({ minutes: point.minute + later }).toZonedDateTime(timeZone);
    return new Date(wall.epochMilliseconds);
  };
  const where = queue === WHOLE_SITE ? '' : ` in ${name}`;
  const span = `${dayText(first.date)}, ${clockText(first.minute)}–${clockText(last.minute + minutes)}`;
  return {
    subject: `forecast:${queue}:${side}`,
    from: instant(first, 0),
    until: instant(last, minutes),
    over,
    sentence: `${side === 'above' ? 'More' : 'Fewer'} calls than the forecast’s own ${settings.band}% band allows${where}: ${countText(actual)} instead of ${countText(expected)} on ${span}.`,
    href: linkTo('/forecast', { site: look.siteId, queue, span: 'day', on: first.date, grain: 'interval' }),
    figures: { queue, side, actual, expected, intervals: points.length },
  };
}
