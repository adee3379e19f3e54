'use client';

import dynamic from 'next/dynamic';
import { Legend } from '@/app/_charts/legend';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { Skeleton } from '@/app/_ui/states';
import type { StaffingToday } from '@/server/staffing/contracts/today';
import { busyPart, type DayRow } from './day-rows';
import { DayTable } from './day-table';
import { dayPoints, MEASURE_PICTURES } from './measure-pictures';
import { measureSentence } from './measure-sentence';
import { TODAY_MEASURES, type TodayChange, type TodayMeasure, type TodayState } from './today-url';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

interface DayPanelProps {
  data: StaffingToday;
  rows: readonly DayRow[];
  state: TodayState;
  /** share of the service level; null: the queues shown have several, or none */
  target: number | null;
  onChange: (change: TodayChange) => void;
}

/** The day by interval: planned, come, now expected. */
export function DayPanel({ data, rows, state, target, onChange }: DayPanelProps) {
  const format = useFormat();
  const picture = MEASURE_PICTURES[state.measure];
  const points = dayPoints(format, data.date, busyPart(rows), picture, data.intervalMinutes);
  // Of people present nothing is known where calls name no agents.
  const series = picture.series.filter(({ key }) =>
    points.some(({ values }) => (values[key] ?? null) !== null),
  );
  const shownTarget = state.measure === 'service_level' ? target : null;
  const staff = data.staffFrom === 'roster' ? 'the published roster' : 'the requirement of the forecast';
  return (
    <Panel
      title="The day"
      note={`Per ${data.intervalMinutes} minutes; times in ${data.timeZone}. Planned people: ${staff}.`}
      actions={
        <>
          <ViewToggle<TodayMeasure>
            label="Measure"
            value={state.measure}
            choices={TODAY_MEASURES.map((value) => ({ value, label: MEASURE_PICTURES[value].label }))}
            onChoose={(measure) => onChange({ measure })}
          />
          <ViewToggle<TodayState['view']>
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
      flush={state.view === 'table'}
    >
      {state.view === 'table' ? (
        <DayTable rows={rows} />
      ) : (
        <>
          <p className="pb-3 text-sm">{measureSentence(format, state.measure, rows)}</p>
          <Legend
            series={series}
            shape="line"
            comparison={picture.comparison?.name ?? null}
            target={shownTarget === null ? null : `Target ${format.percent(shownTarget)}`}
          />
          <TimeChart
            label={`Chart of the day: ${picture.label.toLowerCase()}, planned, come and now expected`}
            points={points}
            series={series}
            shape="line"
            comparison={picture.comparison?.name ?? null}
            target={shownTarget}
            valueText={(value) => (value === null ? '–' : picture.text(format, value))}
            axisText={(value) => picture.axis(format, value)}
            domain={[0, picture.highest ?? 'auto']}
            onOpen={null}
          />
        </>
      )}
    </Panel>
  );
}
