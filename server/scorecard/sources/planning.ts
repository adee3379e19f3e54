import { totalShrinkage } from '@/models/staffing/shrinkage';
import type { UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { forecastAccuracy } from '@/server/forecasts/accuracy';
import type { ForecastAccuracy } from '@/server/forecasts/contracts/accuracy';
import { WHOLE_SITE } from '@/server/forecasts/contracts/vocabulary';
import { seriesOfQueue } from '@/server/forecasts/overrides/measured';
import { database } from '@/server/postgres/client';
import { readSettings } from '@/server/staffing/settings/read-settings';
import { PRODUCT_DEFAULTS } from '@/server/staffing/settings/resolve';
import { daysIn, type Period } from '@/server/trends/period';
import { dataRange } from '@/server/trends/queries/data-range';
import type { Reading, Readings, ScorecardFilter } from '../contracts';
import { courseOf, ratioOf } from './course';

const MINUTES_AN_HOUR = 60;
/** Realised errors go back at most so far. */
const MOST_DAYS = 400;

/** What planners reckoned with: forecasts, shrinkage, overtime. */
export async function readPlanning(
  context: UseCaseContext,
  filter: ScorecardFilter,
  comparison: Period | null,
): Promise<Readings> {
  const [forecastError, plannedShrinkage, overtimeHours] = await Promise.all([
    readForecastError(context, filter, comparison),
    readShrinkage(filter),
    readOvertime(filter, comparison),
  ]);
  return { forecastError, plannedShrinkage, overtimeHours };
}

type RealisedDay = ForecastAccuracy['realised']['days'][number];

/** The error of the days of the period by forecasts made a week before; else that of the method's trials on the past. */
async function readForecastError(
  context: UseCaseContext,
  filter: ScorecardFilter,
  comparison: Period | null,
): Promise<Reading> {
  const { siteId, queues, from, to } = filter;
  const nothing: Reading = { value: null, before: null, points: [], why: '', note: '' };
  if (queues.length > 1) {
    return {
      ...nothing,
      why: 'Forecasts are judged by queue or for the whole site: choose one queue, or none.',
    };
  }
  const days = await daysBack(siteId, comparison?.from ?? from);
  const accuracy = await forecastAccuracy(context, {
    siteId,
    queue: queues[0] === undefined ? WHOLE_SITE : seriesOfQueue(queues[0]),
    days,
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
  if (!accuracy) return { ...nothing, why: 'There is no forecast yet: press “Run now” on Forecast.' };
  const wape = ratioOf<RealisedDay>(
    ({ error }) => Math.abs(error),
    ({ actual }) => actual,
  );
  const within = (period: Period) =>
    accuracy.realised.days.filter(({ date }) => date >= period.from && date <= period.to);
  const now = within({ from, to });
  if (now.length > 0) {
    return {
      value: wape(now),
      before: comparison && wape(within(comparison)),
      points: courseOf({ from, to }, now, wape),
      why: 'No calls on these days.',
      note: `Forecasts made a week ahead, ${now.length} of ${daysIn({ from, to })} days.`,
    };
  }
  const trial = accuracy.backtest?.rows.find(({ grain }) => grain === 'day')?.wape ?? null;
  return {
    ...nothing,
    value: trial,
    why: 'No forecast was made a week before these days, and there is too little history to try the method on: it becomes known as days come in.',
    note: 'By trials on past weeks: no forecast was made before these days.',
  };
}

/** Days from a date to the end of a site's data: earlier forecasts need not be read. */
async function daysBack(siteId: number, since: string): Promise<number> {
  const [range] = await dataRange({ siteId });
  const days = range?.last_day && since <= range.last_day ? daysIn({ from: since, to: range.last_day }) : 1;
  return Math.min(MOST_DAYS, days);
}

async function readShrinkage({ siteId, queues }: ScorecardFilter): Promise<Reading> {
  const settings = await readSettings(siteId);
  const [queue] = queues.length === 1 ? queues : [];
  const set = (queue === undefined ? null : settings.ofQueue(queue).shrinkage) ?? settings.site.shrinkage;
  return {
    value: totalShrinkage([...(set ?? PRODUCT_DEFAULTS.shrinkage)]),
    before: null,
    points: [],
    why: '',
    note: set ? '' : 'Nobody has set it; the product’s assumption stands in (Staffing).',
  };
}

/** Agent hours of overtime that were recorded and not undone. */
async function readOvertime(
  { siteId, from, to }: ScorecardFilter,
  comparison: Period | null,
): Promise<Reading> {
  const anyMove = await database().staffingMove.count({ where: { siteId } });
  const hoursOf = async (period: Period) => {
    const moves = await database().staffingMove.findMany({
      where: {
        siteId,
        kind: 'overtime',
        undoneAt: null,
        date: { gte: new Date(period.from), lte: new Date(period.to) },
      },
    });
    return moves.map(({ date, fromMinute, toMinute, agents }) => ({
      date: date.toISOString().slice(0, 10),
      hours: (agents * (toMinute - fromMinute)) / MINUTES_AN_HOUR,
    }));
  };
  const total = (rows: readonly { hours: number }[]) => rows.reduce((sum, { hours }) => sum + hours, 0);
  if (anyMove === 0) {
    return {
      value: null,
      before: null,
      points: [],
      why: 'No move was ever recorded: Staffing, Today records overtime when it is agreed.',
      note: '',
    };
  }
  const [now, before] = await Promise.all([hoursOf({ from, to }), comparison ? hoursOf(comparison) : null]);
  return {
    value: total(now),
    before: before && total(before),
    points: courseOf({ from, to }, now, total),
    why: '',
    note: '',
  };
}
