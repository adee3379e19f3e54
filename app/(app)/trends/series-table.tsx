'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { MeasureName } from '@/server/trends/change';
import type { Series, SeriesPoint } from '@/server/trends/series';
import { partsOf, pointTitle } from './chart-data';
import { MaybeLink } from './maybe-link';
import { MEASURE_WORDS, valueText } from './measure-words';

interface SeriesTableProps {
  series: Series;
  measure: MeasureName;
  hrefOf: (point: SeriesPoint) => string | null;
}

/** The chart's data as a table, every row linked to its calls. */
export function SeriesTable({ series, measure, hrefOf }: SeriesTableProps) {
  const format = useFormat();
  const words = MEASURE_WORDS[measure];
  const text = (value: number | null | undefined) => valueText(format, words.unit, value ?? null);
  const whole: Column<SeriesPoint> = {
    key: 'value',
    head: words.label,
    numeric: true,
    cell: ({ current }) => text(current?.[measure]),
  };
  const parts = partsOf(measure, series.points);
  const split = parts.length > 1 ? parts : [];
  const columns: Column<SeriesPoint>[] = [
    {
      key: 'when',
      head: 'When',
      cell: (point) => (
        <MaybeLink href={hrefOf(point)} title="Open these calls">
          {pointTitle(format, point)}
        </MaybeLink>
      ),
    },
    whole,
    ...split.map(({ key, label, value }) => ({
      key,
      head: label,
      numeric: true,
      wideOnly: true,
      cell: ({ current }: SeriesPoint) => text(current && value(current)),
    })),
  ];
  if (series.comparison) {
    const { from, to } = series.comparison;
    columns.push({
      key: 'before',
      head: `In ${format.dayRange(from, to)}`,
      numeric: true,
      cell: ({ before }) => text(before?.[measure]),
    });
  }
  return (
    <DataTable
      caption={`${words.label} over time`}
      columns={columns}
      rows={series.points}
      rowKey={({ from, minute }) => `${from} ${minute?.from ?? ''}`}
      maxHeight="19.5rem"
    />
  );
}
