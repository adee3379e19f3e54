'use client';

import type { ChartSeries } from '@/app/_charts/chart-model';
import { Legend } from '@/app/_charts/legend';
import { TimeChart } from '@/app/_charts/time-chart';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { clockTime } from '@/app/_filters/calls-link';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { StaffingRecord } from '@/server/staffing/record/contract';
import { RecordTable } from './record-table';
import type { RecordState } from './record-url';
import { courseSentence } from './record-words';

interface CoursePanelProps {
  data: StaffingRecord;
  view: RecordState['view'];
  onView: (view: RecordState['view']) => void;
}

const ACHIEVED: ChartSeries[] = [{ key: 'achieved', label: 'Achieved', hex: SERIES_HEX.serviceLevel }];
const VIEWS = [
  { value: 'chart' as const, label: 'Chart' },
  { value: 'days' as const, label: 'Days' },
  { value: 'table' as const, label: 'Half hours' },
];

/** When service was not as planned: by half hour as a picture, by day and half hour as tables. */
export function CoursePanel({ data, view, onView }: CoursePanelProps) {
  const format = useFormat();
  const { days, intervals } = data;
  const hasRoster = data.rosteredDays > 0;
  return (
    <Panel
      title="Service level, planned and achieved"
      note="by half hour of arrival"
      actions={<ViewToggle label="Show service as" value={view} choices={VIEWS} onChoose={onView} />}
    >
      <p className="pb-3 text-sm leading-6">{courseSentence(format, intervals)}</p>
      {view === 'chart' && (
        <>
          <Legend series={ACHIEVED} shape="line" comparison="Planned" target={null} />
          <TimeChart
            label="Service level by half hour, planned and achieved"
            points={intervals.map(({ date, minute, miss }) => ({
              tick: format.shortDay(date),
              title: `${format.day(date)}, ${clockTime(minute ?? 0)}`,
              values: { achieved: miss?.achieved ?? null },
              before: miss?.planned ?? null,
            }))}
            series={ACHIEVED}
            shape="line"
            comparison="Planned"
            target={null}
            valueText={(value) => (value === null ? 'not known' : format.percent(value))}
            axisText={(value) => `${Math.round(value * 100)}%`}
            domain={[0, 1]}
            onOpen={null}
          />
        </>
      )}
      {view === 'days' && (
        <RecordTable caption="Planned against achieved by day" rows={days} hasRoster={hasRoster} />
      )}
      {view === 'table' && (
        <RecordTable
          caption="Planned against achieved by half hour"
          rows={intervals}
          hasRoster={hasRoster}
          maxHeight="28rem"
        />
      )}
    </Panel>
  );
}
