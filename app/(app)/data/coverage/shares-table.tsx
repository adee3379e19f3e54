'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { CoverageDay } from '@/server/ingest/coverage/contract';
import { SHARES } from './coverage-url';
import { SHARE_WORDS, shareOf } from './shares';

/** All shares of every day that has calls. */
export function SharesTable({ days }: { days: readonly CoverageDay[] }) {
  const format = useFormat();
  const columns: Column<CoverageDay>[] = [
    { key: 'day', head: 'Day', cell: ({ day }) => format.day(day) },
    { key: 'calls', head: 'Calls', numeric: true, cell: ({ calls }) => format.count(calls) },
    ...SHARES.map((name) => ({
      key: name,
      head: SHARE_WORDS[name].label,
      title: SHARE_WORDS[name].of,
      numeric: true,
      cell: (day: CoverageDay) => {
        const share = shareOf(name, day);
        return share === null ? '–' : format.percent(share);
      },
    })),
  ];
  return (
    <DataTable
      caption="What is known of the calls, by day"
      columns={columns}
      rows={days}
      rowKey={({ day }) => day}
      maxHeight="18rem"
    />
  );
}
