import type { WallTime } from '@/server/ingest/convert/date-format';
import { toInstant, ZoneClock } from '@/server/ingest/convert/zone-clock';
import { quoted } from '@/server/ingest/row-problem';
import { WHOLE_SITE } from '../contracts/vocabulary';

/** The series that a name of a file stands for, and its clock. */
export type SeriesPlace =
  | { known: true; queue: string; instantOf(wall: WallTime): number | null }
  | { known: false; reason: string; hint: string };

/** Finds the series that a file's queue stands for. */
export type SeriesPlaces = (name: string) => SeriesPlace;

export interface SiteQueues {
  timeZone: string;
  queues: readonly { code: string; name: string; timeZone: string | null }[];
}

/** Names of the whole site, besides an empty cell. */
const SITE_NAMES = ['', 'site', 'total', 'all', 'whole site'];

/** Finds queues by code, or by name whatever its case; an empty cell (or total, all) is the whole site. */
export function seriesPlaces({ timeZone, queues }: SiteQueues): SeriesPlaces {
  const clocks = new Map<string, ZoneClock>();
  const clockOf = (zone: string): ZoneClock => {
    const clock = clocks.get(zone) ?? new ZoneClock(zone);
    clocks.set(zone, clock);
    return clock;
  };
  const known = new Map<string, SeriesPlace>();
  const find = (name: string): SeriesPlace => {
    const lower = name.toLowerCase();
    const queue =
      queues.find(({ code }) => code === name) ?? queues.find((one) => one.name.toLowerCase() === lower);
    if (!queue && !SITE_NAMES.includes(lower)) return unknown(name, queues);
    const clock = clockOf(queue?.timeZone ?? timeZone);
    return { known: true, queue: queue?.code ?? WHOLE_SITE, instantOf: (wall) => toInstant(wall, clock) };
  };
  return (name) => {
    const place = known.get(name) ?? find(name);
    known.set(name, place);
    return place;
  };
}

function unknown(name: string, queues: SiteQueues['queues']): SeriesPlace {
  const names = queues.slice(0, 20).map((queue) => queue.code);
  const more = queues.length > names.length ? ' …' : '';
  return {
    known: false,
    reason: `This site has no queue ${quoted(name)}.`,
    hint: `Use a queue’s code or name (${names.join(', ')}${more}), or leave the cell empty for the whole site.`,
  };
}
