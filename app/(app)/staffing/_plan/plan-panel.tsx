'use client';

import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, Skeleton } from '@/app/_ui/states';
import type { StaffingDemand } from '@/server/staffing/contracts/demand';
import type { StaffingState } from '../staffing-url';
import { pictureSentence } from './picture-sentence';
import { StaffLegend } from './staff-legend';
import { StaffMap } from './staff-map';
import type { StaffNames } from './staff-point';
import { staffPoints } from './staff-points';
import { StaffTable } from './staff-table';
import type { StaffRow } from './week-plan';

const StaffChart = dynamic(() => import('./staff-chart').then((module) => module.StaffChart), {
  ssr: false,
  loading: () => <Skeleton className="h-80 w-full" />,
});

interface PlanPanelProps {
  data: StaffingDemand;
  rows: readonly StaffRow[];
  /** what the settings alone ask for; null: nothing is tried out */
  before: readonly StaffRow[] | null;
  view: StaffingState['view'];
  hrefOf: (start: number) => string;
  onOpen: (start: number) => void;
  onView: (view: StaffingState['view']) => void;
}

const VIEWS = [
  { value: 'chart', label: 'Chart' },
  { value: 'map', label: 'Map' },
  { value: 'table', label: 'Table' },
] as const;

/** Who is needed when, as a picture, a map of the week, or its table. */
export function PlanPanel({ data, rows, before, view, hrefOf, onOpen, onView }: PlanPanelProps) {
  const format = useFormat();
  const points = useMemo(
    () => staffPoints(format, rows, before, data.intervalMinutes),
    [format, rows, before, data.intervalMinutes],
  );
  const known = rows.some(({ open }) => open);
  const names: StaffNames = {
    agents: 'Needed online',
    scheduled: 'On the schedule',
    rostered: rows.some(({ rostered }) => rostered !== null) ? 'Rostered' : null,
    before: before ? 'Online as set' : null,
  };
  return (
    <Panel
      title="The week"
      note={`People per ${data.intervalMinutes} minutes, ${format.dayRange(data.from, data.to)}; times in ${data.timeZone}.`}
      actions={
        <ViewToggle<StaffingState['view']> label="Show as" value={view} choices={VIEWS} onChoose={onView} />
      }
      flush={view === 'table' && known}
    >
      {!known && (
        <EmptyState title="Nothing is forecast for these days">
          {data.firstDate && data.lastDate
            ? `The forecast has the intervals of ${format.dayRange(data.firstDate, data.lastDate)}.`
            : 'Choose another week.'}
        </EmptyState>
      )}
      {known && view !== 'table' && <p className="pb-3 text-sm">{pictureSentence(format, rows)}</p>}
      {known && view === 'chart' && (
        <>
          <StaffLegend names={names} />
          <StaffChart
            label="Chart of the people needed: arrow keys walk, Enter says how it is computed"
            points={points}
            names={names}
            valueText={(value) => format.count(Math.round(value * 10) / 10)}
            onOpen={onOpen}
          />
        </>
      )}
      {known && view === 'map' && <StaffMap rows={rows} hrefOf={hrefOf} />}
      {known && view === 'table' && <StaffTable rows={rows} onOpen={onOpen} />}
    </Panel>
  );
}
