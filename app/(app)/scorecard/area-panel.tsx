'use client';

import { Panel } from '@/app/_ui/panel';
import type { Scorecard, ScorecardRow } from '@/server/scorecard/contracts';
import { AREA_NAMES, type Area, wordsOf } from '@/server/scorecard/measures';
import type { Writing } from '@/server/scorecard/value-text';
import { MeasureRow } from './measure-row';

interface AreaPanelProps {
  area: Area;
  scorecard: Scorecard;
  writing: Writing;
  /** null: this person may not set goals */
  onEdit: ((row: ScorecardRow) => void) | null;
}

/** One side of the scorecard: its measures with their goals. */
export function AreaPanel({ area, scorecard, writing, onEdit }: AreaPanelProps) {
  const rows = scorecard.rows.filter(({ measure }) => wordsOf(measure).area === area);
  return (
    <Panel
      title={AREA_NAMES[area].name}
      note={AREA_NAMES[area].question}
      flush
      className="break-inside-avoid print:mb-2"
    >
      <ul
        aria-label={AREA_NAMES[area].name}
        className="divide-y divide-tremor-border dark:divide-dark-tremor-border"
      >
        {rows.map((row) => (
          <MeasureRow key={row.measure} row={row} writing={writing} onEdit={onEdit} />
        ))}
      </ul>
    </Panel>
  );
}
