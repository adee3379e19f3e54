import { KIND_NAMES } from '@/models/forecast/calendar/special-day';
import type { FutureDays } from '@/models/forecast/day-matrix';
import { tagEffects } from '@/models/forecast/regression/tag-effects';
import type { SeriesForecast } from '@/models/forecast/series-forecast';
import { database } from '@/server/postgres/client';
import { WHOLE_SITE } from '../contracts/vocabulary';
import type { ForecastOfQueue } from './forecast-series';
import { withMeans } from './with-means';

/** Planners' figures in place of learned effects: by queue ('' is every queue), then by tag, times an ordinary day. */
export type GivenEffects = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Less than this share of an ordinary day says nothing of how many calls an ordinary day would bring. */
const LEAST_SHARE = 0.05;

/** The planners' figures of a site. */
export async function readGivenEffects(siteId: number): Promise<GivenEffects> {
  const given = new Map<string, Map<string, number>>();
  for (const { queue, tag, effect } of await database().specialDayEffect.findMany({ where: { siteId } })) {
    given.set(queue, (given.get(queue) ?? new Map()).set(tag, effect));
  }
  return given;
}

/**
 * Forecasts with the planners' figures for special days. The site's own forecast changes by what its queues' change, so that
 * making them agree does not take the figures back.
 */
export function withGivenEffects(
  { queues, site }: { queues: ForecastOfQueue[]; site: ForecastOfQueue },
  given: GivenEffects,
): { queues: ForecastOfQueue[]; site: ForecastOfQueue } {
  if (given.size === 0) return { queues, site };
  const changed = queues.map((queue) => withFigures(queue, given));
  const mean = site.volume.mean.slice();
  changed.forEach(({ ready, volume }, at) => {
    const before = queues[at]?.volume.mean;
    if (!before || ready.timeZone !== site.ready.timeZone) return;
    volume.mean.forEach((value, cell) => {
      mean[cell] = Math.max(0, (mean[cell] ?? 0) + value - (before[cell] ?? 0));
    });
  });
  return { queues: changed, site: { ...site, volume: withMeans(site.volume, mean) } };
}

/**
 * A queue's forecast with the planners' figures for special days: the learned effect is taken out of the day, theirs put
 * in. Its own figure holds before that of every queue. Where a tag was learned to close the queue, hours of the special day
 * say when it opens, not a factor.
 */
function withFigures(queue: ForecastOfQueue, given: GivenEffects): ForecastOfQueue {
  const { history, future } = queue.ready.volume;
  const figures = new Map([...(given.get(WHOLE_SITE) ?? []), ...(given.get(queue.ready.queue) ?? [])]);
  if (!future.days.some(({ tags }) => tags.some((tag) => figures.has(tag)))) return queue;
  const learned = new Map(tagEffects(history).map(({ tag, effect }) => [tag, 1 + effect]));
  return { ...queue, volume: scaled(queue.volume, future, figures, learned) };
}

function scaled(
  forecast: SeriesForecast,
  future: FutureDays,
  figures: ReadonlyMap<string, number>,
  learned: ReadonlyMap<string, number>,
): SeriesForecast {
  const slots = forecast.mean.length / future.days.length;
  const mean = forecast.mean.slice();
  future.days.forEach(({ tags }, day) => {
    const factor = factorOf([...new Set(tags)], figures, learned);
    if (factor === 1) return;
    for (let cell = day * slots; cell < (day + 1) * slots; cell += 1) mean[cell] = (mean[cell] ?? 0) * factor;
  });
  return withMeans(forecast, mean);
}

/** A figure is the whole effect of a day: what was learned of its name goes, and what was learned of its kind. */
function factorOf(
  tags: readonly string[],
  figures: ReadonlyMap<string, number>,
  learned: ReadonlyMap<string, number>,
): number {
  if (!tags.some((tag) => figures.has(tag))) return 1;
  return tags.reduce((factor, tag) => {
    const figure = figures.get(tag);
    const before = learned.get(tag) ?? 1;
    if ((figure === undefined && !KIND_NAMES.has(tag)) || before < LEAST_SHARE) return factor;
    return (factor * (figure ?? 1)) / before;
  }, 1);
}
