import { reconcile } from '@/models/forecast/reconcile';
import type { SeriesForecast } from '@/models/forecast/series-forecast';
import type { ForecastOfQueue } from './forecast-series';
import { siteSum } from './site-sum';
import { withMeans } from './with-means';

/** Relative error of a series that was never tried. */
const UNTRIED = 0.5;

/**
 * Makes queues and site agree in every interval. On one clock each gives way by its doubt (reconcile.ts); queues on clocks
 * of their own stand, and the site is their sum. Handle times of the site are its queues', weighted by calls. Bands keep
 * their width as a share of what they are around.
 */
export function agree(forecasts: { queues: ForecastOfQueue[]; site: ForecastOfQueue }): typeof forecasts {
  const { site } = forecasts;
  const queues = onOneClock(forecasts) ? reconciled(forecasts) : forecasts.queues;
  const { clock, volume } = site.ready;
  const sum = siteSum(clock, volume.future.days);
  for (const { ready, volume: calls, handleTime } of queues) {
    const seconds = handleTime?.mean ?? null;
    sum.add({ clock: ready.clock, ...ready.volume.future, calls: calls.mean, seconds });
  }
  const future = { days: volume.future.days, open: sum.open() };
  return {
    queues,
    site: {
      ready: { ...site.ready, volume: { ...volume, future } },
      volume: withMeans(site.volume, sum.calls()),
      handleTime: site.handleTime && withMeans(site.handleTime, sum.seconds()),
    },
  };
}

function onOneClock({ queues, site }: { queues: ForecastOfQueue[]; site: ForecastOfQueue }): boolean {
  return queues.length > 1 && queues.every(({ ready }) => ready.timeZone === site.ready.timeZone);
}

function reconciled({
  queues,
  site,
}: {
  queues: ForecastOfQueue[];
  site: ForecastOfQueue;
}): ForecastOfQueue[] {
  const { parts } = reconcile({
    total: site.volume.mean,
    parts: queues.map(({ volume }) => volume.mean),
    totalVariance: errorVariance(site.volume),
    partVariances: queues.map(({ volume }) => errorVariance(volume)),
  });
  return queues.map((queue, at) => {
    const part = parts[at];
    return part ? { ...queue, volume: withMeans(queue.volume, part) } : queue;
  });
}

/** Squared error of an interval, by the track record: its relative error times its mean. */
function errorVariance({ scorecard, mean }: SeriesForecast): number {
  const wape = scorecard?.rows.find(({ grain }) => grain === 'interval')?.wape;
  const relative = wape !== undefined && Number.isFinite(wape) ? wape : UNTRIED;
  const open = mean.filter((value) => value > 0);
  const level = open.reduce((sum, value) => sum + value, 0) / Math.max(1, open.length);
  return (relative * level) ** 2;
}
