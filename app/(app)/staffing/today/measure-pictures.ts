import type { ChartPoint, ChartSeries } from '@/app/_charts/chart-model';
import { clockTime } from '@/app/_filters/calls-link';
import { SERIES_HEX } from '@/app/_ui/colors';
import type { Format } from '@/app/_ui/format';
import type { DayRow } from './day-rows';
import type { TodayMeasure } from './today-url';

export interface MeasurePicture {
  label: string;
  series: ChartSeries[];
  values: (row: DayRow) => Record<string, number | null>;
  /** null: nothing it is compared with */
  comparison: { name: string; of: (row: DayRow) => number | null } | null;
  text: (format: Format, value: number) => string;
  /** shorter, for the axis */
  axis: (format: Format, value: number) => string;
  /** of the axis; null: as the values go */
  highest: number | null;
}

const CAME = { key: 'came', hex: SERIES_HEX.answered };
const EXPECTED = { key: 'expected', label: 'Now expected', hex: SERIES_HEX.forecast };

const opened = (row: DayRow, value: number | null): number | null => (row.open ? value : null);

const oneDecimal = (format: Format, value: number): string => format.count(Math.round(value * 10) / 10);

/** What each measure of a day draws. */
export const MEASURE_PICTURES: Record<TodayMeasure, MeasurePicture> = {
  calls: {
    label: 'Calls',
    series: [{ ...CAME, label: 'Came' }, EXPECTED],
    values: ({ actual, expected }) => ({ came: actual, expected }),
    comparison: { name: 'Planned', of: (row) => opened(row, row.planned) },
    text: oneDecimal,
    axis: oneDecimal,
    highest: null,
  },
  people: {
    label: 'People online',
    series: [
      { ...CAME, label: 'Present' },
      { key: 'needed', label: 'Needed', hex: SERIES_HEX.forecast },
    ],
    values: (row) => ({ came: row.present, needed: opened(row, row.needed) }),
    comparison: { name: 'Planned, moves included', of: (row) => opened(row, row.staffed) },
    text: oneDecimal,
    axis: oneDecimal,
    highest: null,
  },
  service_level: {
    label: 'Service level',
    series: [{ ...CAME, label: 'Was', hex: SERIES_HEX.serviceLevel }, EXPECTED],
    values: ({ serviceLevel, expectedServiceLevel }) => ({
      came: serviceLevel,
      expected: expectedServiceLevel,
    }),
    comparison: null,
    text: (format, value) => format.percent(value),
    axis: (_format, value) => `${Math.round(value * 100)}%`,
    highest: 1,
  },
  handle_time: {
    label: 'Handle time',
    series: [{ ...CAME, label: 'Was', hex: SERIES_HEX.handleTime }, EXPECTED],
    values: (row) => (row.expected === null ? { came: row.aht } : { expected: opened(row, row.aht) }),
    comparison: { name: 'Planned', of: (row) => opened(row, row.plannedAht) },
    text: (format, value) => format.duration(value),
    axis: (format, value) => format.clock(value),
    highest: null,
  },
};

/** The day as the picture draws it. */
export function dayPoints(
  format: Format,
  date: string,
  rows: readonly DayRow[],
  { values, comparison }: MeasurePicture,
  intervalMinutes: number,
): ChartPoint[] {
  return rows.map((row) => ({
    tick: clockTime(row.minute),
    title: `${format.day(date)}, ${clockTime(row.minute)}–${clockTime(row.minute + intervalMinutes)}`,
    values: values(row),
    before: comparison?.of(row) ?? null,
  }));
}
