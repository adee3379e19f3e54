'use client';

import { ViewToggle } from '@/app/_charts/view-toggle';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { StaffingToday } from '@/server/staffing/contracts/today';
import { DayChart } from './day-chart';
import type { DayRow } from './day-rows';
import { DayTable } from './day-table';
import { MEASURE_PICTURES } from './measure-pictures';
import { measureSentence } from './measure-sentence';
import { TODAY_MEASURES, type TodayChange, type TodayMeasure, type TodayState } from './today-url';

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
          <DayChart {...{ data, rows, target }} measure={state.measure} />
        </>
      )}
    </Panel>
  );
}
