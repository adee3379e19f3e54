import { createHash } from 'node:crypto';
import ical, { type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { SeriesDay } from '../overrides/read-series';

/** What a calendar of a forecast is made of. */
export interface CalendarContent {
  siteId: number;
  /** as calendars show it */
  name: string;
  /** '' is the whole site */
  queue: string;
  metric: 'offered' | 'aht';
  /** when the forecast was made */
  madeAt: Date;
  /** forecast days with the planners' changes */
  days: readonly SeriesDay[];
  /** names of special days by ISO date */
  specialDays: ReadonlyMap<string, readonly string[]>;
}

const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
/** Calendars look again for changes this often. */
const HOURS_BETWEEN_LOOKS = 6;

/**
 * Special days and daily forecasts as an iCalendar file (RFC 5545): all-day events whose UIDs stay the same from forecast to
 * forecast, so that a subscribed calendar changes them instead of adding more. They block nobody's time.
 */
export function forecastCalendar(content: CalendarContent): string {
  const calendar = ical({
    name: plain(content.name),
    prodId: { company: 'Callcast', product: 'Forecast', language: 'EN' },
    ttl: HOURS_BETWEEN_LOOKS * 3600,
  });
  for (const [date, names] of content.specialDays) {
    for (const name of names) addDay(calendar, content, { key: `special ${name}`, date, summary: name });
  }
  for (const day of content.days) {
    if (day.mean <= 0) continue;
    addDay(calendar, content, {
      key: `${content.metric} ${content.queue}`,
      date: day.date,
      summary: `${quantity(content.metric, day.mean)} forecast`,
      description: described(content.metric, day),
    });
  }
  return calendar.toString();
}

interface Entry {
  /** what it is, the same in every forecast */
  key: string;
  date: string;
  summary: string;
  description?: string;
}

function addDay(calendar: ICalCalendar, { siteId, madeAt }: CalendarContent, entry: Entry): void {
  const hash = createHash('sha256').update(`${siteId}\n${entry.key}`).digest('hex').slice(0, 24);
  calendar.createEvent({
    id: `${entry.date}-${hash}@callcast`,
    start: new Date(`${entry.date}T00:00:00Z`),
    allDay: true,
    summary: plain(entry.summary),
    description: entry.description ?? null,
    stamp: madeAt,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

function quantity(metric: CalendarContent['metric'], value: number): string {
  return metric === 'offered' ? `${COUNT.format(value)} calls` : `${COUNT.format(value)} s handle time`;
}

function described(metric: CalendarContent['metric'], { mean, model, bands, overridden }: SeriesDay): string {
  const range =
    bands.q90 > bands.q10
      ? `Between ${COUNT.format(bands.q10)} and ${COUNT.format(bands.q90)} with 80% probability.`
      : '';
  const changed =
    overridden && Math.round(mean) !== Math.round(model)
      ? `Changed by planners; the models say ${quantity(metric, model)}.`
      : '';
  return [range, changed].filter(Boolean).join('\n');
}

/** Text of one line: control characters have no place in a calendar file. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
