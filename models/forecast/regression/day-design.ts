import type { CalendarDay } from '../day-matrix';
import type { Term } from '../linear/robust-ridge';
import { type LevelKnots, levelKnots } from './level-knots';
import { type MonthDay, monthDays } from './month-days';
import { PriorPrecision } from './prior-precision';
import { nextBusyDay, type WorkedDays } from './worked-days';

/** Which part of the explanation of a day a term belongs to. */
export type PartKind = 'level' | 'trend' | 'weekday' | 'month-day' | 'special' | 'after-closed' | 'season';

export interface DayTerm extends Term {
  part: PartKind;
}

/** How far each kind of effect may reach beforehand: standard deviations of log totals. */
export interface DayPriors {
  /** Drift of the level, per square root of a day. */
  drift: number;
  /** Swings of the level that die away, and after how many days they have halved. */
  swing: number;
  swingHalfLife: number;
  weekday: number;
  /** From one day of the month to the next. */
  dayOfMonth: number;
  /** Of the first and last working days of a month, on their own. */
  monthEdge: number;
  afterClosed: number;
  beforeClosed: number;
  tag: number;
  /** Of the first yearly wave; each further one has its share. */
  season: number;
}

export interface DayDesign {
  /** The history's days, then the future's. */
  rows: DayTerm[][];
  size: number;
  prior: Float64Array;
  /** By tag its column. */
  tags: ReadonlyMap<string, number>;
}

/** Working days from either end of the month that have an effect of their own. */
const EDGE_DAYS = 6;
/** Below this many days of history a year's course cannot be told from a trend. */
const YEARLY_FROM_DAYS = 475;
const WAVES = 3;
const YEAR_DAYS = 365.25;

/**
 * What each day has to do with the unknowns of the level: where the level stands, weekday, place in the month, special
 * days, days after a day off, the time of the year.
 */
export function dayDesign(worked: WorkedDays, historyDays: number, priors: DayPriors): DayDesign {
  const { days } = worked;
  const prior = new PriorPrecision();
  const rows: DayTerm[][] = days.map(() => []);
  addLevel(rows, prior, levelKnots(historyDays), { historyDays, priors });
  const weekdays = prior.independent(7, priors.weekday);
  days.forEach(({ weekday }, day) => {
    rows[day]?.push({ column: weekdays + weekday, value: 1, part: 'weekday' });
  });
  addMonth(rows, prior, monthDays(worked), priors);
  addDaysOff(rows, prior, worked, { weekdays, priors });
  const tags = addTags(rows, prior, worked, priors.tag);
  if (historyDays >= YEARLY_FROM_DAYS) addSeason(rows, prior, worked, priors.season);
  return { rows, size: prior.size, prior: prior.matrix(), tags };
}

function addLevel(
  rows: DayTerm[][],
  prior: PriorPrecision,
  { knotOf, gaps, recent }: LevelKnots,
  { historyDays, priors }: { historyDays: number; priors: DayPriors },
): void {
  const level = prior.walk(gaps, priors.drift);
  const swing = prior.fading(gaps.slice(0, recent - 1), priors.swing, priors.swingHalfLife);
  rows.forEach((row, day) => {
    const ahead = day - historyDays + 1;
    const knot = knotOf[day] ?? 0;
    row.push({ column: level + knot, value: 1, part: 'level' });
    if (ahead > 0) row.push({ column: swing, value: 2 ** (-ahead / priors.swingHalfLife), part: 'trend' });
    else if (knot < recent) row.push({ column: swing + knot, value: 1, part: 'trend' });
  });
}

function addMonth(
  rows: DayTerm[][],
  prior: PriorPrecision,
  places: readonly (MonthDay | null)[],
  priors: DayPriors,
): void {
  if (places.every((place) => place === null)) return;
  const part = 'month-day';
  const ring = prior.ring(31, priors.dayOfMonth);
  const starts = prior.independent(EDGE_DAYS, priors.monthEdge);
  const ends = prior.independent(EDGE_DAYS, priors.monthEdge);
  places.forEach((place, day) => {
    if (place === null) return;
    const { dayOfMonth, fromStart, toEnd } = place;
    rows[day]?.push({ column: ring + dayOfMonth, value: 1, part });
    if (fromStart !== null && fromStart < EDGE_DAYS) {
      rows[day]?.push({ column: starts + fromStart, value: 1, part });
    }
    if (toEnd !== null && toEnd < EDGE_DAYS) rows[day]?.push({ column: ends + toEnd, value: 1, part });
  });
}

/**
 * Calls that did not come on a day off come after it. Beforehand a day after a day off is taken to be like the day that
 * was missed, where that is the busier one (a Tuesday after a closed Monday is like a Monday); the effect comes on top.
 */
function addDaysOff(
  rows: DayTerm[][],
  prior: PriorPrecision,
  worked: WorkedDays,
  { weekdays, priors }: { weekdays: number; priors: DayPriors },
): void {
  const { days, isBusy, isMissed, usual } = worked;
  const after = prior.independent(2, priors.afterClosed);
  const before = prior.independent(1, priors.beforeClosed);
  const part = 'after-closed';
  rows.forEach((row, day) => {
    const weekday = weekdayOf(days[day]);
    if (!isBusy[weekday] || isMissed[day]) return;
    const isOff = (at: number | null): at is number => at !== null && isMissed[at] === true;
    const last = nextBusyDay(worked, day, -1);
    if (isOff(nextBusyDay(worked, day, 1))) row.push({ column: before, value: 1, part });
    if (!isOff(last)) {
      const isSecond = last !== null && isOff(nextBusyDay(worked, last, -1));
      if (isSecond) row.push({ column: after + 1, value: 1, part });
      return;
    }
    row.push({ column: after, value: 1, part });
    const missed = weekdayOf(days[last]);
    if ((usual[missed] ?? 0) > (usual[weekday] ?? 0)) {
      row.push({ column: weekdays + missed, value: 1, part });
      row.push({ column: weekdays + weekday, value: -1, part });
    }
  });
}

function weekdayOf(day: CalendarDay | undefined): number {
  return day?.weekday ?? 0;
}

function addTags(
  rows: DayTerm[][],
  prior: PriorPrecision,
  { days }: WorkedDays,
  reach: number,
): ReadonlyMap<string, number> {
  const names = [...new Set(days.flatMap(({ tags }) => tags))].sort();
  const first = prior.independent(names.length, reach);
  const columns = new Map(names.map((name, index) => [name, first + index]));
  days.forEach(({ tags }, day) => {
    for (const tag of new Set(tags)) {
      rows[day]?.push({ column: columns.get(tag) ?? first, value: 1, part: 'special' });
    }
  });
  return columns;
}

function addSeason(rows: DayTerm[][], prior: PriorPrecision, { days }: WorkedDays, reach: number): void {
  for (let wave = 1; wave <= WAVES; wave += 1) {
    const column = prior.independent(2, reach / wave);
    days.forEach((_, day) => {
      const angle = (2 * Math.PI * wave * day) / YEAR_DAYS;
      rows[day]?.push({ column, value: Math.cos(angle), part: 'season' });
      rows[day]?.push({ column: column + 1, value: Math.sin(angle), part: 'season' });
    });
  }
}
