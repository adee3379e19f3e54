'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Legend } from '@/app/_charts/legend';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { SERIES_HEX } from '@/app/_ui/colors';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { Skeleton } from '@/app/_ui/states';
import type { CoverageSource } from '@/server/ingest/coverage/contract';
import { daysOf, type Period } from '@/server/trends/period';
import { type ArrivedDay, arrivedDays } from './arrived-days';
import { PICTURE_OR_TABLE, type View } from './picture-or-table';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

const SERIES = [
  { key: 'inTime', label: 'In time', hex: SERIES_HEX.answered },
  { key: 'late', label: 'More than a day late', hex: SERIES_HEX.shortAbandoned },
];

function Picture({ days, period }: { days: readonly ArrivedDay[]; period: Period }) {
  const format = useFormat();
  const known = new Map(days.map((day) => [day.day, day]));
  return (
    <>
      <Legend series={SERIES} shape="bars" comparison={null} target={null} />
      <TimeChart
        label="Rows by day of their calls, in time and late: arrow keys walk"
        points={daysOf(period).map((day) => ({
          tick: format.shortDay(day),
          title: format.day(day),
          values: { inTime: known.get(day)?.inTime ?? null, late: known.get(day)?.late ?? null },
          before: null,
        }))}
        series={SERIES}
        shape="bars"
        comparison={null}
        target={null}
        domain={[0, 'auto']}
        valueText={(value) => (value === null ? 'none' : format.count(value))}
        axisText={format.compact}
        whole
        onOpen={null}
      />
    </>
  );
}

function LateTable({ days }: { days: readonly ArrivedDay[] }) {
  const format = useFormat();
  const columns: Column<ArrivedDay>[] = [
    { key: 'day', head: 'Day (UTC)', cell: ({ day }) => format.day(day) },
    { key: 'inTime', head: 'In time', numeric: true, cell: ({ inTime }) => format.count(inTime) },
    { key: 'late', head: 'Late', numeric: true, cell: ({ late }) => format.count(late) },
  ];
  return (
    <DataTable
      caption="Rows by day of their calls"
      columns={columns}
      rows={days}
      rowKey={({ day }) => day}
      maxHeight="18rem"
    />
  );
}

/** What came in time and what came late, by the day of the calls. */
export function LatePanel({ sources, period }: { sources: readonly CoverageSource[]; period: Period }) {
  const [view, setView] = useState<View>('picture');
  const days = arrivedDays(sources);
  return (
    <Panel
      title="When it came"
      note="Rows by day of their calls (UTC), corrections counted again"
      actions={<ViewToggle label="Show as" value={view} choices={PICTURE_OR_TABLE} onChoose={setView} />}
      flush={view === 'table'}
    >
      {view === 'picture' ? <Picture days={days} period={period} /> : <LateTable days={days} />}
    </Panel>
  );
}
