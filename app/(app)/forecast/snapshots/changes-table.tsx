'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { changeText, metricText } from '../metric-words';
import type { ComparedPoint } from './compare-points';
import { biggestChanges } from './compare-words';

const MOST = 60;

/** The days or weeks on which two forecasts differ most; the picture's data for who does not see it. */
export function ChangesTable({
  points,
  metric,
  by,
}: {
  points: readonly ComparedPoint[];
  metric: Metric;
  by: 'day' | 'week';
}) {
  const format = useFormat();
  const rows = biggestChanges(points, MOST);
  const text = (value: number | null) => metricText(format, metric, value);
  const columns: Column<ComparedPoint>[] = [
    {
      key: 'when',
      head: by === 'day' ? 'Day' : 'Week',
      cell: ({ from, to }) => (from === to ? format.day(from) : format.dayRange(from, to)),
    },
    { key: 'a', head: 'A', numeric: true, cell: ({ left }) => text(left) },
    { key: 'b', head: 'B', numeric: true, cell: ({ right }) => text(right) },
    {
      key: 'difference',
      head: 'B − A',
      numeric: true,
      cell: ({ left, right }) => (
        <span className="font-medium">{changeText(format, metric, right - left)}</span>
      ),
    },
    { key: 'came', head: 'Came', numeric: true, wideOnly: true, cell: ({ actual }) => text(actual) },
  ];
  return (
    <section aria-label="Biggest changes">
      <h3 className="pb-1 text-sm font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
        Biggest changes
      </h3>
      {rows.length === 0 ? (
        <p className="text-sm">None: both say the same.</p>
      ) : (
        <DataTable
          caption={`${by === 'day' ? 'Days' : 'Weeks'} on which the forecasts differ most`}
          columns={columns}
          rows={rows}
          rowKey={({ from }) => from}
          maxHeight="16rem"
        />
      )}
    </section>
  );
}
