import type { OverrideView } from '../contracts/override-view';
import { type Metric, WHOLE_SITE } from '../contracts/vocabulary';
import { copyDay } from './copy-day';
import type { OverriddenPoint, PlannedPoint, SourcePoint } from './planned-point';
import { scaleBands } from './scale-bands';
import { scaleToTotal } from './scale-to-total';

/** What an override says, without who said it. */
export type OverrideRule = Pick<
  OverrideView,
  | 'id'
  | 'queue'
  | 'kind'
  | 'fromDate'
  | 'toDate'
  | 'fromMinute'
  | 'toMinute'
  | 'amount'
  | 'amountPer'
  | 'copyFrom'
  | 'copyPart'
  | 'createdAt'
>;

export interface ApplyQuestion {
  metric: Metric;
  /** The queues' points, in any order; never those of the whole site, which follow from them (siteTotals). */
  queues: ReadonlyMap<string, readonly PlannedPoint[]>;
  /** Those in force; of this metric. */
  overrides: readonly OverrideRule[];
  /** A day that is copied and not among the points: what came on it. Empty where that is not known. */
  pastDay?: (queue: string, date: string) => readonly SourcePoint[];
}

/**
 * A forecast with the planners' overrides.
 *
 * They apply one after the other, the oldest first, each to what those before it left (so percents compose, and a value
 * said later holds). A percent multiplies. A value per day gives the chosen hours that total and keeps their shape; per
 * interval, each is that value. A copied day gives its values, its shape or its total as it stands at that moment, or as it
 * came, when it is past. An override of the whole site is shared out over its queues in proportion to their forecasts.
 * Closed intervals stay 0, nothing falls below 0, and bands keep their distance in proportion.
 * Pure; points come back in their order.
 */
export function applyOverrides(question: ApplyQuestion): Map<string, OverriddenPoint[]> {
  const result = new Map<string, OverriddenPoint[]>();
  for (const [queue, points] of question.queues) {
    result.set(
      queue,
      points.map((point) => ({ ...point, overridden: false })),
    );
  }
  for (const rule of question.overrides.toSorted(byAge)) applyOne(question, rule, result);
  for (const [queue, points] of result) withBands(question.queues.get(queue) ?? [], points);
  return result;
}

function byAge(a: OverrideRule, b: OverrideRule): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id);
}

interface Chosen {
  queue: string;
  point: OverriddenPoint;
}

function applyOne(question: ApplyQuestion, rule: OverrideRule, result: Map<string, OverriddenPoint[]>): void {
  const chosen: Chosen[] = [];
  for (const [queue, points] of result) {
    if (rule.queue !== WHOLE_SITE && rule.queue !== queue) continue;
    for (const point of points) if (isChosen(rule, point)) chosen.push({ queue, point });
  }
  for (const { point } of chosen) point.overridden = true;
  if (rule.kind === 'percent') changePercent(rule, chosen);
  if (rule.kind === 'value') setValue(question.metric, rule, chosen);
  if (rule.kind === 'copy_day') copyDays(question, rule, chosen, result);
}

function isChosen(rule: OverrideRule, { date, minute, open }: PlannedPoint): boolean {
  if (!open || date < rule.fromDate || date > rule.toDate) return false;
  // What is known of the day as a whole cannot be changed for some hours, nor be given a value for each interval.
  if (minute === null) {
    const whole = rule.fromMinute === 0 && rule.toMinute === 1440;
    return whole && !(rule.kind === 'value' && rule.amountPer === 'interval');
  }
  return minute >= rule.fromMinute && minute < rule.toMinute;
}

function changePercent({ amount }: OverrideRule, chosen: readonly Chosen[]): void {
  const factor = Math.max(0, 1 + (amount ?? 0) / 100);
  for (const { point } of chosen) point.mean *= factor;
}

function setValue(metric: Metric, rule: OverrideRule, chosen: readonly Chosen[]): void {
  const together = groups(chosen, ({ point }) => (rule.amountPer === 'day' ? point.date : `${point.at}`));
  for (const group of together) {
    scaleToTotal(
      metric,
      group.map(({ point }) => point),
      Math.max(0, rule.amount ?? 0),
    );
  }
}

function copyDays(
  { metric, pastDay }: ApplyQuestion,
  rule: OverrideRule,
  chosen: readonly Chosen[],
  result: ReadonlyMap<string, readonly OverriddenPoint[]>,
): void {
  const { copyFrom, copyPart } = rule;
  if (copyFrom === null) return;
  const sources = new Map<string, readonly SourcePoint[]>();
  for (const [queue, points] of result) {
    const forecast = points
      .filter(({ date }) => date === copyFrom)
      .map(({ minute, mean, weight }) => ({ minute, value: mean, weight }));
    const source = forecast.length > 0 ? forecast : (pastDay?.(queue, copyFrom) ?? []);
    sources.set(
      queue,
      source.filter((point) => isWithin(rule, point)),
    );
  }
  for (const group of groups(chosen, ({ queue, point }) => `${queue}\n${point.date}`)) {
    const source = sources.get(group[0]?.queue ?? '') ?? [];
    copyDay(
      metric,
      group.map(({ point }) => point),
      source,
      copyPart,
    );
  }
}

function isWithin({ fromMinute, toMinute }: OverrideRule, { minute }: SourcePoint): boolean {
  return minute === null || (minute >= fromMinute && minute < toMinute);
}

function groups(chosen: readonly Chosen[], keyOf: (one: Chosen) => string): Chosen[][] {
  const found = new Map<string, Chosen[]>();
  for (const one of chosen) {
    const key = keyOf(one);
    const group = found.get(key);
    if (group) group.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}

function withBands(before: readonly PlannedPoint[], after: readonly OverriddenPoint[]): void {
  after.forEach((point, index) => {
    const model = before[index];
    if (point.overridden && model) point.bands = scaleBands(model.bands, model.mean, point.mean);
  });
}
