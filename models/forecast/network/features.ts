import { LEVEL_DAYS, LEVEL_WEEKS, type NetworkShape } from './network-shape';
import type { SeriesTable } from './series-table';
import { type Level, moments, seenDay, type Window } from './window';

const COMMON = 7 + 1 + LEVEL_WEEKS + 6 + LEVEL_DAYS;
const CALENDAR = 7 + 31 + 5 + 4 + 4;
const YEAR = 364;

/** Numbers beside the past days that one forecast reads. */
export function featureCount(shape: NetworkShape): number {
  return COMMON + (shape.dated ? CALENDAR + shape.tags.length : 0);
}

/**
 * Writes what is known about a window beside the past days, each about −1 to 1: how far ahead the target is, how the
 * level has moved over the past weeks and a year ago, how large and how uneven the series is, and the target's calendar.
 */
export function writeFeatures(
  table: SeriesTable,
  window: Window,
  how: { shape: NetworkShape; level: Level },
  into: Float32Array,
  at: number,
): void {
  const { shape, level } = how;
  const ahead = window.target - window.seenDays + 1;
  into[at + ((ahead - 1) % 7)] = 1;
  into[at + 7] = Math.log1p(ahead) / 3;
  writeWeeks(table, window, level, into, at + 8);
  const rest = at + 8 + LEVEL_WEEKS;
  into[rest] = Math.log10(Math.abs(level.mean) + 0.01) / 3;
  into[rest + 1] = Math.log10(level.spread / (Math.abs(level.mean) + level.spread)) / 2 + 0.5;
  into[rest + 2] = table.series.kind === 'mean' ? 1 : 0;
  into[rest + 3] = Math.min(1, window.seenDays / YEAR);
  writeLastYear(table, window, level, into, rest + 4);
  writeDays(table, window, level, into, rest + 6);
  if (shape.dated) writeCalendar(table, window.target, shape, into, at + COMMON);
}

/** Mean level of each of the past weeks, newest first. */
function writeWeeks(table: SeriesTable, window: Window, level: Level, into: Float32Array, at: number): void {
  const { slotsPerDay } = table.series;
  const end = window.seenDays * slotsPerDay + window.phase;
  for (let week = 0; week < LEVEL_WEEKS; week += 1) {
    const to = end - week * 7 * slotsPerDay;
    if (to <= 0) return;
    const { count, mean } = moments(table, Math.max(0, to - 7 * slotsPerDay), to);
    if (count > 0) into[at + week] = clip((mean - level.mean) / level.spread, 3);
  }
}

/** Mean level of each of the days before the target, nearest first. */
function writeDays(table: SeriesTable, window: Window, level: Level, into: Float32Array, at: number): void {
  const { slotsPerDay } = table.series;
  for (let distance = 1; distance <= LEVEL_DAYS; distance += 1) {
    const from = seenDay(table, window, distance) * slotsPerDay + window.phase;
    const { count, mean } = moments(table, from, from + slotsPerDay);
    if (count > 0) into[at + distance - 1] = clip((mean - level.mean) / level.spread, 3);
  }
}

/** How the week of the target stood to the four weeks before it, a year ago, and whether that is known. */
function writeLastYear(
  table: SeriesTable,
  window: Window,
  level: Level,
  into: Float32Array,
  at: number,
): void {
  const { slotsPerDay } = table.series;
  const origin = (window.seenDays - YEAR) * slotsPerDay + window.phase;
  const target = (window.target - YEAR) * slotsPerDay + window.phase;
  const before = moments(table, Math.max(0, origin - 28 * slotsPerDay), Math.max(0, origin));
  const week = moments(table, Math.max(0, target - 3 * slotsPerDay), Math.max(0, target + 4 * slotsPerDay));
  if (before.count === 0 || week.count === 0 || target + 4 * slotsPerDay > window.seenDays * slotsPerDay)
    return;
  into[at] = clip((week.mean - before.mean) / level.spread, 3);
  into[at + 1] = 1;
}

function writeCalendar(
  table: SeriesTable,
  target: number,
  shape: NetworkShape,
  into: Float32Array,
  at: number,
): void {
  const { calendar, openShare } = table;
  const day = calendar[target];
  if (!day?.date) return;
  const [year = 0, month = 1, ofMonth = 1] = day.date.split('-').map(Number);
  const toEnd = new Date(Date.UTC(year, month, 0)).getUTCDate() - ofMonth;
  into[at + day.weekday] = 1;
  into[at + 7 + ofMonth - 1] = 1;
  if (toEnd < 5) into[at + 38 + toEnd] = 1;
  const season = (2 * Math.PI * (month - 1 + ofMonth / 31)) / 12;
  [Math.sin(season), Math.cos(season), Math.sin(2 * season), Math.cos(2 * season)].forEach((wave, index) => {
    into[at + 43 + index] = wave;
  });
  into[at + 47] = openShare[target] ?? 0;
  into[at + 48] = day.tags.length > 0 ? 1 : 0;
  into[at + 49] = isUnusual(table, target - 1) ? 1 : 0;
  into[at + 50] = isUnusual(table, target + 1) ? 1 : 0;
  for (const tag of day.tags) {
    const index = shape.tags.indexOf(tag);
    if (index >= 0) into[at + CALENDAR + index] = 1;
  }
}

/** A special day, or one that was closed although its weekday is open. */
function isUnusual({ calendar, openShare }: SeriesTable, day: number): boolean {
  const found = calendar[day];
  if (!found) return false;
  if (found.tags.length > 0) return true;
  const weekAgo = openShare[day - 7] ?? openShare[day + 7] ?? 0;
  return (openShare[day] ?? 0) === 0 && weekAgo > 0;
}

function clip(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
