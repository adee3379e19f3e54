import type { SpecialDayCalendar } from '@/server/special-days/calendar';
import type { EffectView, HolidayView, OwnDayView } from '@/server/special-days/special-day-view';

/** A line of the table: a day of the public calendar, or what planners added. */
export interface DayRow {
  key: string;
  from: string;
  /** inclusive */
  to: string;
  name: string;
  kind: string;
  /** whether the forecast takes it for special */
  used: boolean;
  effect: EffectView | undefined;
  /** one of the two */
  holiday: HolidayView | null;
  own: OwnDayView | null;
}

const HOLIDAY_KINDS: Record<HolidayView['kind'], string> = {
  public: 'Public holiday',
  observed: 'Observed',
  half: 'Half day',
  office: 'Offices closed',
  eve: 'Eve',
  bridge: 'Bridge day',
  observance: 'Marked only',
};

const OWN_KINDS: Record<OwnDayView['kind'], string> = {
  own: 'Own day',
  half_day: 'Half day',
  campaign: 'Campaign',
  public: 'Holiday hours',
};

/** The days of a year by date. @param marked whether days that are only marked, and not used, are among them */
export function dayRows(
  { holidays, own }: Pick<SpecialDayCalendar, 'holidays' | 'own'>,
  effects: readonly EffectView[],
  marked: boolean,
): DayRow[] {
  const byTag = new Map(effects.map((effect) => [effect.tag, effect]));
  const rows: DayRow[] = holidays
    .filter(({ kind, used }) => marked || used || kind !== 'observance')
    .map((holiday) => ({
      key: `${holiday.date} ${holiday.tag}`,
      from: holiday.date,
      to: holiday.date,
      name: holiday.tag,
      kind: HOLIDAY_KINDS[holiday.kind],
      used: holiday.used,
      effect: byTag.get(holiday.tag),
      holiday,
      own: null,
    }));
  const added: DayRow[] = own.map((day) => ({
    key: day.ids.join(),
    from: day.from,
    to: day.to,
    name: day.name,
    kind: day.openingHours?.length === 0 ? 'Closed' : OWN_KINDS[day.kind],
    used: true,
    effect: byTag.get(day.name),
    holiday: null,
    own: day,
  }));
  return [...rows, ...added].sort((a, b) => a.from.localeCompare(b.from) || a.name.localeCompare(b.name));
}

/** The rows of each date. */
export function rowsByDate(rows: readonly DayRow[], dates: readonly string[]): Map<string, DayRow[]> {
  return new Map(dates.map((date) => [date, rows.filter(({ from, to }) => from <= date && date <= to)]));
}
