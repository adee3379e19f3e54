import type { ChartPoint, ChartSeries } from '@/app/_charts/chart-model';
import { clockTime } from '@/app/_filters/calls-link';
import { SERIES_HEX } from '@/app/_ui/colors';
import type { Format } from '@/app/_ui/format';
import type { MeasureName } from '@/server/trends/change';
import type { Grain } from '@/server/trends/grain';
import type { Measures } from '@/server/trends/measures';
import type { SeriesPoint } from '@/server/trends/series';
import { MEASURE_WORDS } from './measure-words';

interface Part extends ChartSeries {
  value: (measures: Measures) => number | null;
}

const minus = (whole: number | null, part: number | null): number | null =>
  whole === null ? null : whole - (part ?? 0);

const ANSWERED: Part = {
  key: 'answered',
  label: 'Answered',
  hex: SERIES_HEX.answered,
  value: ({ answered }) => answered,
};
const ABANDONED: Part = {
  key: 'abandoned',
  label: 'Abandoned',
  hex: SERIES_HEX.abandoned,
  value: ({ abandoned, shortAbandoned }) => minus(abandoned, shortAbandoned),
};
const SHORT: Part = {
  key: 'shortAbandoned',
  label: 'Abandoned shortly',
  hex: SERIES_HEX.shortAbandoned,
  value: ({ shortAbandoned }) => shortAbandoned,
};
const NOT_OFFERED: Part = {
  key: 'notOffered',
  label: 'Ended in the menu or failed',
  hex: SERIES_HEX.notOffered,
  value: ({ contained, failed }) => (contained === null ? null : contained + (failed ?? 0)),
};
const UNKNOWN: Part = {
  key: 'unknown',
  label: 'Outcome not reported',
  hex: SERIES_HEX.calls,
  value: ({ calls, coverage }) => (coverage < 1 ? calls * (1 - coverage) : 0),
};

const STACKS: Partial<Record<MeasureName, readonly Part[]>> = {
  calls: [ANSWERED, ABANDONED, SHORT, NOT_OFFERED, UNKNOWN],
  offered: [ANSWERED, ABANDONED, SHORT],
  answered: [ANSWERED],
  abandoned: [ABANDONED, SHORT],
};

/** What a measure's chart is made of: counts are stacked of their parts, other measures are one line. */
export function partsOf(measure: MeasureName, points: readonly SeriesPoint[]): readonly Part[] {
  const words = MEASURE_WORDS[measure];
  const stack = STACKS[measure];
  if (!stack) {
    const value = (measures: Measures) => measures[measure];
    return [{ key: measure, label: words.label, hex: SERIES_HEX[words.color], value }];
  }
  return stack.filter((part) => points.some(({ current }) => current && (part.value(current) ?? 0) > 0));
}

/** Whether a measure is drawn as bars. */
export const isStack = (measure: MeasureName): boolean => STACKS[measure] !== undefined;

/** The name of a point in full: its day or days, and its time of day. */
export function pointTitle(
  format: Format,
  { from, to, minute }: Pick<SeriesPoint, 'from' | 'to' | 'minute'>,
): string {
  if (minute) return `${format.day(from)}, ${clockTime(minute.from)}–${clockTime(minute.to)}`;
  return from === to ? format.day(from) : format.dayRange(from, to);
}

function pointTick(format: Format, grain: Grain, { from, minute }: SeriesPoint, days: number): string {
  if (minute && days === 1) return clockTime(minute.from);
  const day = grain === 'month' ? format.month(from) : format.shortDay(from);
  return minute ? `${day} ${clockTime(minute.from)}` : day;
}

/** The points of a measure's chart. */
export function chartPoints(
  format: Format,
  measure: MeasureName,
  { grain, points }: { grain: Grain; points: readonly SeriesPoint[] },
): ChartPoint[] {
  const parts = partsOf(measure, points);
  const days = new Set(points.map(({ from }) => from)).size;
  return points.map((point) => ({
    tick: pointTick(format, grain, point, days),
    title: pointTitle(format, point),
    values: Object.fromEntries(
      parts.map(({ key, value }) => [key, point.current ? value(point.current) : null]),
    ),
    before: point.before?.[measure] ?? null,
  }));
}
