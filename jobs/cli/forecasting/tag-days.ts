import { guessCountry } from '@/models/forecast/calendar/guess-country';
import { specialDaysOf } from '@/models/forecast/calendar/public-holidays';
import { KIND_TAGS } from '@/models/forecast/calendar/special-day';
import { type Clock, dateOf } from '@/models/forecast/prepare/clock';
import { prepareSeries, type RawSeries } from '@/models/forecast/prepare/prepare-series';

/** What is special about days, by ISO date, and whose calendar says so. */
export interface TaggedDays {
  tags: ReadonlyMap<string, readonly string[]>;
  /** null: nobody's */
  country: string | null;
  /** Nobody named the country; the closed days of a series gave it away. */
  guessed: boolean;
}

export interface TagQuestion {
  clock: Clock;
  horizon: number;
  /** `none`: no calendar at all; undefined: the one that closed days point to, if any */
  country: string | undefined;
  region: string | undefined;
}

/** The special days from the first interval of any series to the end of the horizon. */
export function tagDays(series: readonly RawSeries[], question: TagQuestion): TaggedDays {
  const { clock, horizon, region } = question;
  const nothing = { tags: new Map<string, string[]>(), country: null, guessed: false };
  if (question.country === 'none' || clock.dayAt(0).date === null) return nothing;
  const country = question.country ?? countryOfClosedDays(series, clock);
  if (country === null) return nothing;
  const { first, last } = spanOf(series);
  const days = specialDaysOf({
    country,
    region,
    from: dateOf(clock.cellOf(first).day).toString(),
    to: dateOf(clock.cellOf(last).day + Math.ceil(horizon / clock.slotsPerDay) + 1).toString(),
  });
  const tags = new Map<string, string[]>();
  for (const { date, tag, kind } of days) {
    tags.set(date, [...new Set([...(tags.get(date) ?? []), tag, KIND_TAGS[kind]])]);
  }
  return { tags, country, guessed: question.country === undefined };
}

/** The country whose holidays the first series keeps: days on which it should have worked, and had nothing. */
function countryOfClosedDays([first]: readonly RawSeries[], clock: Clock): string | null {
  if (!first) return null;
  const { series } = prepareSeries(first, { clock });
  const { days, slotsPerDay, open, values } = series;
  const weekdays = new Set<number>();
  const closed: string[] = [];
  days.forEach(({ date, weekday }, day) => {
    const cells = open.subarray(day * slotsPerDay, (day + 1) * slotsPerDay);
    if (date === null || !cells.some((cell) => cell === 1)) return;
    weekdays.add(weekday);
    const silent = values
      .subarray(day * slotsPerDay, (day + 1) * slotsPerDay)
      .every((value) => Number.isNaN(value));
    if (silent) closed.push(date);
  });
  const [from, to] = [days[0]?.date, days.at(-1)?.date];
  return from && to ? guessCountry(closed, { from, to, weekdays }) : null;
}

function spanOf(series: readonly RawSeries[]): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { instants } of series) {
    for (let index = 0; index < instants.length; index += 1) {
      first = Math.min(first, instants[index] ?? first);
      last = Math.max(last, instants[index] ?? last);
    }
  }
  return { first, last };
}
