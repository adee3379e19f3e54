'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { ScoreRow } from '@/server/forecasts/contracts/scorecard';
import { NO_VALUE } from '../metric-words';
import { grainName } from '../scorecard-words';

interface RecordTableProps {
  caption: string;
  rows: readonly ScoreRow[];
  intervalMinutes: number;
}

/** The scorecard's figures, one grain a row. */
export function RecordTable({ caption, rows, intervalMinutes }: RecordTableProps) {
  const format = useFormat();
  const share = (value: number | null) => (value === null ? NO_VALUE : format.percent(value));
  const columns: Column<ScoreRow>[] = [
    { key: 'grain', head: 'Per', cell: ({ grain }) => grainName(grain, intervalMinutes) },
    {
      key: 'wape',
      head: 'Off by',
      title: 'Sum of all misses against the sum of what came (WAPE).',
      numeric: true,
      cell: ({ wape }) => share(wape),
    },
    { key: 'median', head: 'Median week', numeric: true, cell: ({ medianWape }) => share(medianWape) },
    { key: 'naive', head: 'Last week', numeric: true, cell: ({ naiveWape }) => share(naiveWape) },
    { key: 'noise', head: 'Chance alone', numeric: true, cell: ({ noiseFloor }) => share(noiseFloor) },
    {
      key: 'bias',
      head: 'Too high',
      title: 'On the whole; below zero it was too low.',
      numeric: true,
      cell: ({ bias }) => (bias === null ? NO_VALUE : format.signedPercent(bias)),
    },
    { key: 'coverage', head: '80% bands held', numeric: true, cell: ({ coverage80 }) => share(coverage80) },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ grain }) => grain} />;
}
