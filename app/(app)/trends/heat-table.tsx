'use client';

import { clockTime } from '@/app/_filters/calls-link';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { Heatmap } from '@/server/trends/heatmap';
import { HEAT_CHOICES, heatText, slotsOf, weekdayNames } from './heat-words';

/** The heatmap's values, a row for each time of day. */
export function HeatTable({ heatmap }: { heatmap: Heatmap }) {
  const format = useFormat();
  const byPlace = new Map(heatmap.cells.map((cell) => [`${cell.weekday} ${cell.minute}`, cell.value]));
  const columns: Column<number>[] = [
    {
      key: 'minute',
      head: 'Time',
      cell: (minute) => `${clockTime(minute)}–${clockTime(minute + heatmap.minutes)}`,
    },
    ...weekdayNames(format, 'short').map((name, index) => ({
      key: name,
      head: name,
      numeric: true,
      cell: (minute: number) =>
        heatText(format, heatmap.measure, byPlace.get(`${index + 1} ${minute}`) ?? null),
    })),
  ];
  return (
    <DataTable
      caption={`${HEAT_CHOICES[heatmap.measure].title} by weekday and time of day`}
      columns={columns}
      rows={slotsOf(heatmap)}
      rowKey={String}
      maxHeight="19.5rem"
    />
  );
}
