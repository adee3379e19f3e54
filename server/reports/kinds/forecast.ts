import type { UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { forecastAccuracy } from '@/server/forecasts/accuracy';
import type { ForecastPoint } from '@/server/forecasts/contracts/points';
import { WHOLE_SITE } from '@/server/forecasts/contracts/vocabulary';
import { exportForecastCsv } from '@/server/forecasts/export/export-csv';
import { latestForecast } from '@/server/forecasts/latest';
import { forecastView } from '@/server/forecasts/view';
import { addDays, type Period } from '@/server/trends/period';
import type { ReportDocument, ReportQuestion } from '../document';
import { countText, dayText, percentText, shortDay } from '../words';

const AHEAD_DAYS = 28;
const WEEK_DAYS = 7;
const BACK_DAYS = 14;

/** Calls of the next four weeks, by the newest forecast: a report looks ahead, whatever the period it is made for. */
export async function forecastReport(
  context: UseCaseContext,
  { siteId }: ReportQuestion,
): Promise<ReportDocument> {
  const { site, snapshot, series } = await latestForecast(context, { siteId });
  if (!snapshot?.originDate || !snapshot.lastDate) {
    throw new AppError('not_found', 'There is no forecast to report.', {
      hint: '“Run now” on Forecast makes one.',
    });
  }
  const from = snapshot.originDate;
  const to = earlier(addDays(from, AHEAD_DAYS - 1), snapshot.lastDate);
  const period: Period = { from, to };
  const [view, csv, accuracy] = await Promise.all([
    forecastView(context, { siteId, from: addDays(from, -BACK_DAYS), to, grain: 'day' }),
    exportForecastCsv(context, { siteId, from, to }),
    forecastAccuracy(context, { siteId }),
  ]);
  const ahead = view.points.filter(({ date }) => date >= from);
  const week = ahead.slice(0, WEEK_DAYS);
  const wape = accuracy.backtest?.rows.find(({ grain }) => grain === 'day')?.wape ?? null;
  const off =
    wape === null ? '' : ` Days were off by ${percentText(wape)} on past weeks the method had not seen.`;
  return {
    title: 'Forecast',
    site,
    period,
    csv,
    sentence: `The next ${week.length} days bring ${countText(sum(week))} calls, the next ${ahead.length} ${countText(sum(ahead))}.${off}`,
    sections: [
      {
        heading: 'Calls by day',
        note: `What came until ${dayText(addDays(from, -1))}, and what is expected with its 80% band.`,
        chart: linesOf(view.points, from),
      },
      { heading: 'Day by day', table: daysTable(ahead) },
      { heading: 'By queue', table: await queuesTable(context, { siteId, period, series }) },
    ],
  };
}

const sum = (points: readonly ForecastPoint[]): number =>
  points.reduce((total, { mean }) => total + (mean ?? 0), 0);
const earlier = (one: string, other: string): string => (one < other ? one : other);

function linesOf(points: readonly ForecastPoint[], from: string) {
  return {
    kind: 'lines' as const,
    unit: 'calls',
    points: points.map(({ date }) => shortDay(date)),
    series: [
      { name: 'Calls that came', values: points.map(({ actual, date }) => (date < from ? actual : null)) },
      {
        name: 'Forecast',
        values: points.map(({ mean, date }) => (date < from ? null : mean)),
        dashed: true,
      },
    ],
    band: {
      name: '80% band',
      low: points.map(({ bands, date }) => (date < from ? null : (bands?.q10 ?? null))),
      high: points.map(({ bands, date }) => (date < from ? null : (bands?.q90 ?? null))),
    },
  };
}

function daysTable(points: readonly ForecastPoint[]) {
  return {
    columns: [
      { head: 'Day', parts: 2 },
      { head: 'Calls', numeric: true },
      { head: '80% from', numeric: true },
      { head: '80% to', numeric: true },
      { head: 'Changed by hand', parts: 1.4 },
    ],
    rows: points.map(({ date, mean, bands, overridden, open }) => [
      dayText(date),
      open ? countText(mean) : 'closed',
      open ? countText(bands?.q10 ?? null) : '',
      open ? countText(bands?.q90 ?? null) : '',
      overridden ? 'yes' : '',
    ]),
  };
}

interface QueuesQuestion {
  siteId: number;
  period: Period;
  series: readonly { queue: string; name: string }[];
}

async function queuesTable(context: UseCaseContext, { siteId, period, series }: QueuesQuestion) {
  const queues = series.filter(({ queue }) => queue !== WHOLE_SITE);
  const rows: string[][] = [];
  for (const { queue, name } of queues) {
    const { points } = await forecastView(context, { siteId, queue, ...period, grain: 'day' });
    rows.push([name, countText(sum(points.slice(0, WEEK_DAYS))), countText(sum(points))]);
  }
  return {
    columns: [
      { head: 'Queue', parts: 2 },
      { head: 'Next 7 days', numeric: true },
      { head: `All ${AHEAD_DAYS} days`, numeric: true },
    ],
    rows,
  };
}
