'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { ChartSeries } from '@/app/_charts/chart-model';
import { Legend } from '@/app/_charts/legend';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { clockTime } from '@/app/_filters/calls-link';
import { SERIES_HEX } from '@/app/_ui/colors';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { Skeleton } from '@/app/_ui/states';
import type { CallFigures, SimulationResult } from '@/models/staffing/simulation/result';
import type { DayModel } from './plan-model';
import { sharePlusMinus } from './simulation-words';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

interface SimulationFiguresProps {
  day: DayModel;
  result: SimulationResult;
}

type View = 'chart' | 'table' | 'queues' | 'groups';

const SIMULATED: ChartSeries[] = [{ key: 'simulated', label: 'Simulated', hex: SERIES_HEX.serviceLevel }];
const VIEWS: { value: View; label: string }[] = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Half hours' },
  { value: 'queues', label: 'Queues' },
  { value: 'groups', label: 'People' },
];

/** What was simulated, beside the formula: by half hour, by queue and by group. */
export function SimulationFigures({ day, result }: SimulationFiguresProps) {
  const format = useFormat();
  const [view, setView] = useState<View>('chart');
  const simulated = result.allQueues.intervals;
  return (
    <>
      <ViewToggle label="Show the simulation as" value={view} choices={VIEWS} onChoose={setView} />
      {view === 'chart' && (
        <div>
          <Legend series={SIMULATED} shape="line" comparison="By the formula" target={null} />
          <TimeChart
            label="Service level by half hour, simulated and by the formula"
            points={day.times.map(({ minute, serviceLevel }, at) => ({
              tick: clockTime(minute),
              title: clockTime(minute),
              values: { simulated: simulated[at]?.serviceLevel?.value ?? null },
              before: serviceLevel,
            }))}
            series={SIMULATED}
            shape="line"
            comparison="By the formula"
            target={null}
            valueText={(value) => (value === null ? 'no calls' : format.percent(value))}
            axisText={(value) => `${Math.round(value * 100)}%`}
            domain={[0, 1]}
            onOpen={null}
          />
        </div>
      )}
      {view === 'table' && <Times day={day} result={result} />}
      {view === 'queues' && <Queues day={day} result={result} />}
      {view === 'groups' && <Groups result={result} />}
    </>
  );
}

interface FoundRow {
  name: string;
  agents: number | null;
  formula: number | null;
  found: CallFigures;
}

function columnsOf(format: Format, head: string): Column<FoundRow>[] {
  return [
    { key: 'name', head, cell: ({ name }) => name },
    { key: 'calls', head: 'Calls', numeric: true, cell: ({ found }) => format.count(found.offered.value) },
    ...(head === 'From'
      ? [
          {
            key: 'agents',
            head: 'People',
            numeric: true,
            cell: ({ agents }: FoundRow) => format.count(agents ?? 0),
          },
        ]
      : []),
    {
      key: 'formula',
      head: 'By the formula',
      numeric: true,
      cell: ({ formula }) => (formula === null ? '–' : format.percent(formula)),
    },
    {
      key: 'level',
      head: 'Simulated',
      title: 'Service level with half its 95% interval, in points',
      numeric: true,
      cell: ({ found }) => sharePlusMinus(format, found.serviceLevel),
    },
    {
      key: 'asa',
      head: 'ASA',
      title: 'Mean wait of answered calls',
      numeric: true,
      wideOnly: true,
      cell: ({ found }) => (found.asaSeconds ? format.duration(found.asaSeconds.value) : '–'),
    },
    {
      key: 'abandoned',
      head: 'Gave up',
      numeric: true,
      wideOnly: true,
      cell: ({ found }) => sharePlusMinus(format, found.abandonment),
    },
  ];
}

function Times({ day, result }: SimulationFiguresProps) {
  const format = useFormat();
  const rows = day.times.flatMap(({ minute, agents, serviceLevel }, at): FoundRow[] => {
    const found = result.allQueues.intervals[at];
    return found && found.offered.value > 0
      ? [{ name: clockTime(minute), agents, formula: serviceLevel, found }]
      : [];
  });
  return (
    <DataTable
      caption="Simulated half hours"
      columns={columnsOf(format, 'From')}
      rows={rows}
      rowKey={({ name }) => name}
      maxHeight="24rem"
    />
  );
}

function Queues({ day, result }: SimulationFiguresProps) {
  const format = useFormat();
  const rows = result.queues.map(
    ({ name, total }, at): FoundRow => ({
      name,
      agents: null,
      formula: day.queues[at]?.serviceLevel ?? null,
      found: total,
    }),
  );
  return (
    <DataTable
      caption="Simulated queues"
      columns={columnsOf(format, 'Queue')}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}

function Groups({ result }: { result: SimulationResult }) {
  const format = useFormat();
  const columns: Column<SimulationResult['groups'][number]>[] = [
    { key: 'name', head: 'People of', cell: ({ name }) => name },
    {
      key: 'agents',
      head: 'Online, on average',
      numeric: true,
      cell: ({ total }) => format.count(total.agents.value),
    },
    {
      key: 'occupancy',
      head: 'Occupancy',
      title: 'With half its 95% interval, in points',
      numeric: true,
      cell: ({ total }) => sharePlusMinus(format, total.occupancy),
    },
  ];
  return (
    <DataTable
      caption="Simulated people"
      columns={columns}
      rows={result.groups}
      rowKey={({ name }) => name}
    />
  );
}
