import type { CalendarDay } from '@/models/forecast/day-matrix';
import { dayNumberOf, zonedClock } from '@/models/forecast/prepare/clock';
import { QUANTILE_LEVELS } from '@/server/forecasts/contracts/vocabulary';
import { forecastRows } from '@/server/forecasts/run/forecast-rows';
import { storeSeries } from '@/server/forecasts/run/store-rows';
import { database } from '@/server/postgres/client';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { addDays } from '@/server/trends/period';

/** A forecast as a test states it: of each queue, its calls at each wall-clock time. */
export interface TestForecast {
  siteId: number;
  timeZone?: string;
  /** first forecast day */
  origin: string;
  /** by interval, and by day from there on */
  horizonDays: number;
  dayHorizonDays?: number;
  minutes?: number;
  /** by queue code; null: closed */
  queues: Record<string, (date: string, minute: number) => number | null>;
  createdAt?: Date;
  head?: Partial<Pick<ForecastSnapshot, 'name' | 'kind' | 'seed' | 'engineVersion'>> & { inputs?: object };
}

/** A complete snapshot, as a run leaves it: bands of ±20% (×level), the site as the sum of its queues. */
export async function insertForecast(forecast: TestForecast): Promise<ForecastSnapshot> {
  const { siteId, origin, horizonDays, minutes = 30 } = forecast;
  const dayHorizonDays = forecast.dayHorizonDays ?? horizonDays;
  const snapshot = await database().forecastSnapshot.create({
    data: {
      siteId,
      status: 'done',
      trigger: 'person',
      originDate: new Date(origin),
      horizonDays,
      dayHorizonDays,
      intervalMinutes: minutes,
      createdAt: forecast.createdAt ?? new Date(),
      finishedAt: forecast.createdAt ?? new Date(),
      ...forecast.head,
    },
  });
  const clock = zonedClock(forecast.timeZone ?? 'UTC', minutes);
  const days: CalendarDay[] = Array.from({ length: dayHorizonDays }, (_, index) => {
    const date = addDays(origin, index);
    return { date, weekday: clock.dayAt(dayNumberOf(date)).weekday, tags: [] };
  });
  const series = Object.entries(forecast.queues).map(([queue, tell]) => ({
    queue,
    ...cellsOf(days, minutes, tell),
  }));
  const size = days.length * clock.slotsPerDay;
  const site = {
    queue: '',
    mean: Float64Array.from({ length: size }, (_, cell) =>
      series.reduce((sum, { mean }) => sum + (mean[cell] ?? 0), 0),
    ),
    open: Uint8Array.from({ length: size }, (_, cell) =>
      series.some(({ open }) => open[cell] === 1) ? 1 : 0,
    ),
  };
  for (const { queue, mean, open } of [...series, site]) {
    const rows = forecastRows({
      forecast: {
        ...grain(mean),
        days: grain(summed(mean, clock.slotsPerDay)),
        weeks: grain(summed(mean, 7 * clock.slotsPerDay)),
      },
      future: { days, open },
      clock,
      weights: null,
      intervalDays: horizonDays,
    });
    await storeSeries(
      { siteId, snapshotId: snapshot.id, origin, attempt: 1 },
      { queue, metric: 'offered', ...rows },
    );
    await database().forecastSeriesResult.create({
      data: {
        snapshotId: snapshot.id,
        queue,
        metric: 'offered',
        measure: 'offered',
        scorecard: {},
        weights: [],
        notes: [],
        explanation: {},
      },
    });
  }
  return snapshot;
}

function cellsOf(
  days: readonly CalendarDay[],
  minutes: number,
  tell: TestForecast['queues'][string],
): { mean: Float64Array; open: Uint8Array } {
  const slots = 1440 / minutes;
  const values = days.flatMap(({ date }) =>
    Array.from({ length: slots }, (_, slot) => tell(date ?? '', slot * minutes)),
  );
  return {
    mean: Float64Array.from(values, (value) => value ?? 0),
    open: Uint8Array.from(values, (value) => (value === null ? 0 : 1)),
  };
}

function grain(mean: Float64Array) {
  const quantiles = QUANTILE_LEVELS.map((level) => ({
    level,
    values: mean.map((value) => value * (0.8 + 0.4 * level)),
  }));
  return { mean, quantiles };
}

function summed(mean: Float64Array, cells: number): Float64Array {
  return Float64Array.from({ length: Math.ceil(mean.length / cells) }, (_, index) =>
    mean.slice(index * cells, (index + 1) * cells).reduce((sum, value) => sum + value, 0),
  );
}
