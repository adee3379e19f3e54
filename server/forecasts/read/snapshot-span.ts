import { AppError } from '@/server/errors';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { addDays } from '@/server/trends/period';

/** The days a snapshot forecasts, ISO, all inclusive. */
export interface SnapshotSpan {
  origin: string;
  /** the last day forecast by interval, and the last one at all */
  lastIntervalDate: string;
  lastDate: string;
}

/** @throws AppError `internal` for a head without an origin: a snapshot that is done has one */
export function snapshotSpan(snapshot: ForecastSnapshot): SnapshotSpan {
  const { originDate, horizonDays, dayHorizonDays } = snapshot;
  if (!originDate) throw new AppError('internal', `Forecast ${snapshot.id} is done and has no first day.`);
  const origin = originDate.toISOString().slice(0, 10);
  return {
    origin,
    lastIntervalDate: addDays(origin, horizonDays - 1),
    lastDate: addDays(origin, Math.max(horizonDays, dayHorizonDays) - 1),
  };
}
