'use client';

import { ViewToggle } from '@/app/_charts/view-toggle';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { ScheduleResult, ScheduleView } from '@/server/rosters/contracts/schedule';
import { addDays } from '@/server/trends/period';
import { CoverageChart } from './coverage-chart';
import { coverageRows, coverageSentence } from './coverage-rows';
import { CoverageTable } from './coverage-table';
import type { RosterChange, RosterState } from './roster-url';

const VIEWS = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const;

interface CoveragePanelProps {
  state: RosterState;
  roster: ScheduleView;
  result: ScheduleResult;
  onChange: (change: RosterChange) => void;
}

function dayChoices(format: Format, { days, from }: ScheduleView): { value: string; label: string }[] {
  const each = Array.from({ length: days }, (_, day) => ({
    value: String(day),
    label: format.day(addDays(from, day)).split(/[ ,]/)[0] ?? String(day + 1),
  }));
  return [{ value: 'all', label: 'All days' }, ...each];
}

/** Need against staff by interval, over all queues; gaps are what no group could give. */
export function CoveragePanel({ state, roster, result, onChange }: CoveragePanelProps) {
  const format = useFormat();
  const rows = coverageRows(format, roster, result, state.day);
  const shown = rows.filter(({ need, staff }) => need > 0 || staff > 0);
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
            choices={dayChoices(format, roster)}
            onChoose={(value) => onChange({ day: value === 'all' ? null : Number(value) })}
          />
          <ViewToggle<RosterState['view']>
            label="Show as"
            value={state.view}
            choices={VIEWS}
            onChoose={(view) => onChange({ view })}
          />
        </>
      }
    >
      {state.view === 'table' ? (
        <CoverageTable rows={shown} />
      ) : (
        <>
          <p className="pb-3 text-sm">{coverageSentence(format, rows, result)}</p>
          <CoverageChart rows={shown} />
        </>
      )}
    </Panel>
  );
}
