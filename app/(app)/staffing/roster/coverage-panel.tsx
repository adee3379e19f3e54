'use client';

import dynamic from 'next/dynamic';
import { Legend } from '@/app/_charts/legend';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { SERIES_HEX } from '@/app/_ui/colors';
import { DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { Skeleton } from '@/app/_ui/states';
import type { ScheduleResult, ScheduleView } from '@/server/rosters/contracts/schedule';
import { addDays } from '@/server/trends/period';
import { coverageRows, coverageSentence } from './coverage-rows';
import type { RosterChange, RosterState } from './roster-url';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

const SERIES = [
  { key: 'need', label: 'Needed', hex: SERIES_HEX.forecast },
  { key: 'staff', label: 'On the roster', hex: SERIES_HEX.answered },
  { key: 'missing', label: 'Missing', hex: SERIES_HEX.abandoned },
];

interface CoveragePanelProps {
  state: RosterState;
  roster: ScheduleView;
  result: ScheduleResult;
  onChange: (change: RosterChange) => void;
}

/** Need against staff by interval, over all queues; gaps are what no group could give. */
export function CoveragePanel({ state, roster, result, onChange }: CoveragePanelProps) {
  const format = useFormat();
  const rows = coverageRows(format, roster, result, state.day);
  const shown = rows.filter(({ need, staff }) => need > 0 || staff > 0);
  const days = Array.from({ length: roster.days }, (_, day) => ({
    value: String(day),
    label: format.day(addDays(roster.from, day)).split(/[ ,]/)[0] ?? String(day + 1),
  }));
  return (
    <Panel
      title="Need and staff"
      note={`People on shift and off break, per ${result.intervalMinutes} minutes on the site's clock.`}
      flush={state.view === 'table'}
      actions={
        <>
          <ViewToggle
            label="Days"
            value={state.day === null ? 'all' : String(state.day)}
            choices={[{ value: 'all', label: 'All days' }, ...days]}
            onChoose={(value) => onChange({ day: value === 'all' ? null : Number(value) })}
          />
          <ViewToggle<RosterState['view']>
            label="Show as"
            value={state.view}
            choices={[
              { value: 'chart', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
            onChoose={(view) => onChange({ view })}
          />
        </>
      }
    >
      {state.view === 'table' ? (
        <DataTable
          caption="Need and staff by interval"
          maxHeight="24rem"
          rows={shown}
          rowKey={({ title }) => title}
          columns={[
            { key: 'time', head: 'Interval', cell: ({ title }) => title },
            { key: 'need', head: 'Needed', numeric: true, cell: ({ need }) => format.count(need) },
            { key: 'staff', head: 'On the roster', numeric: true, cell: ({ staff }) => format.count(staff) },
            { key: 'missing', head: 'Missing', numeric: true, cell: ({ missing }) => format.count(missing) },
          ]}
        />
      ) : (
        <>
          <p className="pb-3 text-sm">{coverageSentence(format, rows, result)}</p>
          <Legend series={SERIES} shape="line" comparison={null} target={null} />
          <TimeChart
            label="Chart of people needed, on the roster and missing by interval"
            points={shown.map(({ tick, title, need, staff, missing }) => ({
              tick,
              title,
              values: { need, staff, missing },
              before: null,
            }))}
            series={SERIES}
            shape="line"
            comparison={null}
            target={null}
            valueText={(value) => (value === null ? '–' : format.count(value))}
            axisText={(value) => format.count(value)}
            domain={[0, 'auto']}
            onOpen={null}
          />
        </>
      )}
    </Panel>
  );
}
