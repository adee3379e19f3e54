import { type SpecialDaysQuestion, specialDaysOf } from '@/models/forecast/calendar/public-holidays';
import { KIND_TAGS, type SpecialDay, type SpecialDayKind } from '@/models/forecast/calendar/special-day';
import { ModelError } from '@/models/model-error';
import { database } from '@/server/postgres/client';
import type { SpecialDay as StoredDay } from '@/server/postgres/generated/client';
import { spansOfDay } from '@/server/sites/opening-hours';
import { dayOf } from './day-column';

export type Spans = [from: string, to: string][];

/** What is special about the days of one queue, as a forecast takes it. */
export interface SpecialDaysOfQueue {
  /** names by ISO date, sorted; the same name means the same effect */
  tags: ReadonlyMap<string, readonly string[]>;
  /** the same with what kind of day each is, as "any public holiday": what effects are learned by */
  learnedBy: ReadonlyMap<string, readonly string[]>;
  /** hours in place of the usual ones by ISO date; [] is closed */
  hours: ReadonlyMap<string, Spans>;
}

export interface SpecialDaysOfSite {
  /** @param queue its code; '' for what holds for every queue */
  ofQueue(queue: string): SpecialDaysOfQueue;
}

/**
 * The special days of a site from one date to another (both included): the public holidays of its country and region, less
 * those that planners ignore, and the days that they added. A queue has those of the whole site and its own; where both
 * give hours for a day, its own hold.
 */
export async function specialDaysOfSite(
  siteId: number,
  from: string,
  to: string,
): Promise<SpecialDaysOfSite> {
  const [site, stored] = await Promise.all([
    database().site.findUniqueOrThrow({ where: { id: siteId }, select: { country: true, region: true } }),
    database().specialDay.findMany({
      where: { siteId, date: { gte: new Date(from), lte: new Date(to) } },
      orderBy: [{ date: 'asc' }, { name: 'asc' }],
    }),
  ]);
  const holidays = publicDaysOf({ ...site, from, to });
  return { ofQueue: (queue) => mergeDays(holidays, stored, queue) };
}

/**
 * The public calendar of a country and a region, as stored on a site: where no holidays are known of the country, none;
 * where the region is not one of it (the country was changed), those of the whole country.
 */
export function publicDaysOf(question: SpecialDaysQuestion): SpecialDay[] {
  try {
    return specialDaysOf(question);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return question.region ? publicDaysOf({ ...question, region: '' }) : [];
  }
}

function mergeDays(
  holidays: readonly SpecialDay[],
  stored: readonly StoredDay[],
  queue: string,
): SpecialDaysOfQueue {
  const ignored = new Set(
    stored.filter(({ kind }) => kind === 'ignored').map(({ date, name }) => `${dayOf(date)} ${name}`),
  );
  const names = new Map<string, Set<string>>();
  const kinds = new Map<string, Set<string>>();
  const hours = new Map<string, Spans>();
  const add = (date: string, name: string, kind?: SpecialDayKind) => {
    names.set(date, (names.get(date) ?? new Set()).add(name));
    if (kind) kinds.set(date, (kinds.get(date) ?? new Set()).add(KIND_TAGS[kind]));
  };
  for (const { date, tag, kind } of holidays) if (!ignored.has(`${date} ${tag}`)) add(date, tag, kind);
  // The whole site's first, so that the queue's own hours replace them.
  const own = stored
    .filter((day) => day.kind !== 'ignored' && (day.queue === '' || day.queue === queue))
    .sort((a, b) => a.queue.localeCompare(b.queue));
  for (const day of own) {
    const date = dayOf(day.date);
    add(date, day.name, day.kind === 'half_day' ? 'half' : undefined);
    if (day.openingHours !== null) hours.set(date, spansOfDay.parse(day.openingHours));
  }
  const tags = new Map([...names].map(([date, set]) => [date, [...set].sort()]));
  const learnedBy = new Map([...tags].map(([date, own]) => [date, [...own, ...(kinds.get(date) ?? [])]]));
  return { tags, learnedBy, hours };
}
