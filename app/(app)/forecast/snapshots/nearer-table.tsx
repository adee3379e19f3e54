'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { RealisedRow } from '@/server/forecasts/compare/realised';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';

const GRAINS = { interval: 'Interval', day: 'Day', week: 'Week' } as const;

/** How far off two forecasts were on what has come since: the same points, the same scale. */
export function NearerTable({ rows, metric }: { rows: readonly RealisedRow[]; metric: Metric }) {
  const format = useFormat();
  const share = (value: number | null) => (value === null ? '–' : format.percent(value));
  const columns: Column<RealisedRow>[] = [
    {
      key: 'grain',
      head: 'Per',
      cell: ({ grain, points }) => `${GRAINS[grain]} (${format.count(points)})`,
    },
    { key: 'a', head: 'A off by', numeric: true, cell: ({ left }) => share(left.wape) },
    { key: 'b', head: 'B off by', numeric: true, cell: ({ right }) => share(right.wape) },
    {
      key: 'chance',
      head: 'Chance alone',
      title: 'What a perfect forecast would be off by',
      numeric: true,
      wideOnly: true,
      cell: ({ noiseFloor }) => share(noiseFloor),
    },
    {
      key: 'bias',
      head: 'Too high A, B',
      title: 'Below zero: too low',
      numeric: true,
      wideOnly: true,
      cell: ({ left, right }) => `${format.signedPercent(left.bias)}, ${format.signedPercent(right.bias)}`,
    },
    {
      key: 'coverage',
      head: 'In 80% band A, B',
      numeric: true,
      wideOnly: true,
      cell: ({ left, right }) => `${share(left.coverage80)}, ${share(right.coverage80)}`,
    },
  ];
  return (
    <section aria-label="Which was nearer">
      <h3 className="pb-1 text-sm font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
        Which was nearer
      </h3>
      <DataTable
        caption="How far off each forecast was on what has come"
        columns={metric === 'offered' ? columns : columns.filter(({ key }) => key !== 'chance')}
        rows={rows}
        rowKey={({ grain }) => grain}
      />
    </section>
  );
}
