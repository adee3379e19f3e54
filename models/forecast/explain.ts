import { KIND_NAMES } from './calendar/special-day';
import type { DayMatrix, FutureDays } from './day-matrix';
import type { DayTerm, PartKind } from './regression/day-design';
import { type LearntCalendar, learnCalendar } from './regression/learn-calendar';

/** One reason for a day's number. */
export interface ExplanationPart {
  kind: 'level' | 'trend' | 'weekday' | 'season' | 'month' | 'special_day' | 'recent' | 'other';
  /** In a planner's words, as "Monday" or "Christmas Eve". */
  name: string;
  /** Calls (for handle times: seconds) that it adds to the day, or takes from it. */
  amount: number;
}

/** Why a day is forecast as it is: the amounts add up to its mean. */
export interface DayExplanation {
  /** Calls of the day; for handle times the plain mean of its open intervals. */
  mean: number;
  /** Empty on a closed day. */
  parts: ExplanationPart[];
}

/** Days of history whose level is the usual one. */
const USUAL_DAYS = 91;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Effects smaller than this share of the day are not worth a line; they go with the other methods' part. */
const LEAST_EFFECT = 0.0005;

/**
 * Takes each day's forecast apart along the calendar regression: a usual day, and what trend, weekday, place in the month,
 * special days, days off nearby and the time of the year make of it; what other methods see differently comes last.
 *
 * The effects multiply, yet the parts add up: each gets its logarithm's share of the difference from the usual day (the
 * logarithmic mean Divisia index, which leaves no rest and does not depend on the order; Ang, "The LMDI approach to
 * decomposition analysis", Energy Policy 33, 2005).
 *
 * @param mean days × slotsPerDay, as the whole ensemble forecasts
 */
export function explainDays(history: DayMatrix, future: FutureDays, mean: Float64Array): DayExplanation[] {
  const learnt = learnCalendar(history, future);
  const usual = learnt === null ? null : usualDay(history, learnt);
  return future.days.map((_, day) => {
    const open = openSlots(history, future, day);
    const total = open.reduce((sum, slot) => sum + (mean[day * history.slotsPerDay + slot] ?? 0), 0);
    const unit = history.kind === 'count' ? 1 : Math.max(open.length, 1);
    if (open.length === 0) return { mean: 0, parts: [] };
    const effects = learnt && usual ? effectsOf(history, future, { day, open, learnt, usual }) : [];
    return { mean: total / unit, parts: partsOf(effects, usual ? Math.exp(usual.log) : 0, { total, unit }) };
  });
}

interface Effect {
  kind: ExplanationPart['kind'];
  name: string;
  /** Logarithm of what it multiplies a day by. */
  log: number;
}

/** Each effect's share of the difference, then what is left. */
function partsOf(
  effects: readonly Effect[],
  base: number,
  { total, unit }: { total: number; unit: number },
): ExplanationPart[] {
  const log = effects.reduce((sum, effect) => sum + effect.log, 0);
  const perLog = Math.abs(log) < 1e-9 ? base : (base * Math.expm1(log)) / log;
  const parts: ExplanationPart[] = [];
  if (base > 0) parts.push({ kind: 'level', name: 'A usual day', amount: base / unit });
  for (const { kind, name, log: share } of effects) {
    const amount = (perLog * share) / unit;
    if (Math.abs(share) >= LEAST_EFFECT) parts.push({ kind, name, amount });
  }
  const rest = total / unit - parts.reduce((sum, { amount }) => sum + amount, 0);
  parts.push({ kind: 'other', name: 'What the other methods see differently', amount: rest });
  return parts;
}

/** A usual day: the level of the last quarter, and the middle of the weekdays worked and of the month. */
interface UsualDay {
  log: number;
  level: number;
  weekday: number;
  month: number;
}

function usualDay({ days }: DayMatrix, { levels, steady }: LearntCalendar): UsualDay {
  const sums = { level: 0, weekday: 0, month: 0 };
  let count = 0;
  for (let day = Math.max(0, days.length - USUAL_DAYS); day < days.length; day += 1) {
    if (Number.isNaN(steady.totals[day])) continue;
    const logs = logsOf(levels.design.rows[day] ?? [], levels.unknowns);
    sums.level += logs.level + logs.trend;
    sums.weekday += logs.weekday;
    sums.month += logs['month-day'];
    count += 1;
  }
  const level = sums.level / Math.max(count, 1);
  const weekday = sums.weekday / Math.max(count, 1);
  const month = sums.month / Math.max(count, 1);
  return { log: levels.center + level + weekday + month, level, weekday, month };
}

function effectsOf(
  { days, slotsPerDay }: DayMatrix,
  future: FutureDays,
  found: { day: number; open: readonly number[]; learnt: LearntCalendar; usual: UsualDay },
): Effect[] {
  const { day, open, usual } = found;
  const { levels, shares } = found.learnt;
  const { weekday, tags } = future.days[day] ?? { weekday: 0, tags: [] };
  const logs = logsOf(levels.design.rows[days.length + day] ?? [], levels.unknowns);
  const openShare = open.reduce((sum, slot) => sum + (shares[weekday * slotsPerDay + slot] ?? 0), 0);
  return [
    { kind: 'trend', name: 'Trend of the last months', log: logs.level - usual.level },
    { kind: 'recent', name: 'The last weeks', log: logs.trend },
    { kind: 'weekday', name: WEEKDAYS[weekday] ?? 'Weekday', log: logs.weekday - usual.weekday },
    { kind: 'month', name: 'Place in the month', log: logs['month-day'] - usual.month },
    { kind: 'season', name: 'Time of the year', log: logs.season },
    ...specialEffect([...new Set(tags)], found.learnt),
    { kind: 'special_day', name: 'Days off nearby', log: logs['after-closed'] },
    { kind: 'special_day', name: 'Open for part of the day', log: openShare > 0 ? Math.log(openShare) : 0 },
  ];
}

/** What is special about a day, under its own names: that a holiday is a public holiday goes without saying. */
function specialEffect(tags: readonly string[], { levels }: LearntCalendar): Effect[] {
  if (tags.length === 0) return [];
  const named = tags.filter((tag) => !KIND_NAMES.has(tag));
  const log = tags.reduce((sum, tag) => sum + (levels.unknowns[levels.design.tags.get(tag) ?? -1] ?? 0), 0);
  return [{ kind: 'special_day', name: (named.length > 0 ? named : tags).join(', '), log }];
}

function logsOf(row: readonly DayTerm[], unknowns: Float64Array): Record<PartKind, number> {
  const logs = { level: 0, trend: 0, weekday: 0, 'month-day': 0, special: 0, 'after-closed': 0, season: 0 };
  for (const { part, column, value } of row) logs[part] += value * (unknowns[column] ?? 0);
  return logs;
}

function openSlots({ slotsPerDay }: DayMatrix, { open }: FutureDays, day: number): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < slotsPerDay; slot += 1)
    if (open[day * slotsPerDay + slot] === 1) slots.push(slot);
  return slots;
}
