'use client';

import { useState } from 'react';
import { HeatGrid } from '@/app/_charts/heat-grid';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { clockTime, type Weekday } from '@/app/_filters/calls-link';
import { SingleChoice } from '@/app/_filters/single-choice';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { HeatmapMeasure } from '@/server/trends/dimensions';
import type { Heatmap } from '@/server/trends/heatmap';
import { useCallsLink } from './calls-links';
import { ExportLink } from './export-link';
import { HeatTable } from './heat-table';
import { HEAT_CHOICES, heatText, MINUTES_A_DAY, slotsOf, weekdayNames } from './heat-words';
import type { TrendsState } from './trends-url';

const HUES: Record<HeatmapMeasure, string> = {
  calls: SERIES_HEX.answered,
  offered: SERIES_HEX.answered,
  serviceLevel: SERIES_HEX.serviceLevel,
  asa: SERIES_HEX.wait,
  aht: SERIES_HEX.handleTime,
};

interface HeatmapPanelProps {
  heatmap: Heatmap;
  state: TrendsState;
  timeZone: string;
  onChange: (change: Partial<Pick<TrendsState, 'heat' | 'slot'>>) => void;
}

function Grid({ heatmap }: { heatmap: Heatmap }) {
  const format = useFormat();
  const link = useCallsLink();
  const slots = slotsOf(heatmap);
  const cells = heatmap.cells.map(({ weekday, minute, value }) => ({
    row: weekday - 1,
    column: slots.indexOf(minute),
    value,
    href: link({
      weekday: weekday as Weekday,
      minute: { from: minute, to: Math.min(MINUTES_A_DAY, minute + heatmap.minutes) },
    }),
  }));
  const { title } = HEAT_CHOICES[heatmap.measure];
  return (
    <HeatGrid
      label={`${title} by weekday and time of day`}
      rows={weekdayNames(format, 'short')}
      columns={slots.map((minute, index) => ({
        name: `${clockTime(minute)}–${clockTime(minute + heatmap.minutes)}`,
        tick: index % (heatmap.minutes === 30 ? 4 : 2) === 0 ? clockTime(minute) : '',
      }))}
      cells={cells}
      hex={HUES[heatmap.measure]}
      valueText={(value) => heatText(format, heatmap.measure, value)}
    />
  );
}

/** One measure over the week: where in it the load lies. */
export function HeatmapPanel({ heatmap, state, timeZone, onChange }: HeatmapPanelProps) {
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const known = heatmap.cells.some(({ value }) => value !== null);
  const choices = (Object.keys(HEAT_CHOICES) as HeatmapMeasure[]).map((value) => ({
    value,
    label: HEAT_CHOICES[value].label,
  }));
  return (
    <Panel
      title="The week"
      note={`${HEAT_CHOICES[heatmap.measure].title}, times in ${timeZone}`}
      actions={
        <>
          <SingleChoice
            label="Measure"
            value={state.heat}
            choices={choices}
            onChoose={(heat) => onChange({ heat })}
          />
          <SingleChoice
            label="Interval"
            value={state.slot}
            choices={[
              { value: '60', label: 'Hours' },
              { value: '30', label: 'Half hours' },
            ]}
            onChoose={(slot) => onChange({ slot })}
          />
          <ViewToggle
            label="Show as"
            value={view}
            choices={[
              { value: 'picture', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
            onChoose={setView}
          />
          <ExportLink state={state} part="heatmap" />
        </>
      }
      flush={view === 'table' && known}
    >
      {!known && (
        <EmptyState title="Not reported for this period">Choose calls, or another period.</EmptyState>
      )}
      {known && view === 'picture' && <Grid heatmap={heatmap} />}
      {known && view === 'table' && <HeatTable heatmap={heatmap} />}
    </Panel>
  );
}
