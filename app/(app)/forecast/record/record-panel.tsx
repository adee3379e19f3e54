'use client';

import { useState } from 'react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { ForecastAccuracy } from '@/server/forecasts/contracts/accuracy';
import type { Scorecard, ScoreRow } from '@/server/forecasts/contracts/scorecard';
import {
  betterSentence,
  biasSentence,
  coverageSentence,
  grainName,
  recordSentence,
} from '../scorecard-words';
import { RecordBars } from './record-bars';
import { RecordTable } from './record-table';

interface RecordPanelProps {
  accuracy: ForecastAccuracy;
  intervalMinutes: number;
}

type Grain = ScoreRow['grain'];
type View = Grain | 'table';

const barsOf = (row: ScoreRow) => [row.wape, row.medianWape, row.naiveWape, row.noiseFloor];

function Told({ card, row, intervalMinutes }: { card: Scorecard; row: ScoreRow; intervalMinutes: number }) {
  const format = useFormat();
  const more = [
    betterSentence(format, row),
    coverageSentence(row.coverage80),
    biasSentence(format, row.bias),
  ].filter((sentence) => sentence !== null);
  const highest = Math.max(...card.rows.flatMap(barsOf).map((value) => value ?? 0)) || 1;
  return (
    <div className="space-y-3">
      <p className="text-sm leading-6">
        <strong className="font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {recordSentence(format, card, row, intervalMinutes) ?? 'Nothing came to hold it against.'}
        </strong>{' '}
        {more.join(' ')}
      </p>
      <RecordBars format={format} row={row} highest={highest} />
    </div>
  );
}

/** How far forecasts of real days were off, once they had come. */
function Realised({ accuracy, intervalMinutes }: RecordPanelProps) {
  const format = useFormat();
  const { rows, days, leadDays } = accuracy.realised;
  const day = rows.find(({ grain }) => grain === 'day');
  if (days.length === 0 || !day || day.wape === null) {
    return (
      <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        No forecast made {leadDays} days ahead has met its days yet; these figures are from trials on the
        past.
      </p>
    );
  }
  const interval = rows.find(({ grain }) => grain === 'interval')?.wape ?? null;
  const finer =
    interval === null ? '' : `, ${format.percent(interval)} per ${grainName('interval', intervalMinutes)}`;
  return (
    <p className="text-sm leading-6">
      In use: on the last {days.length} days, what was forecast {leadDays} days ahead was off by{' '}
      {format.percent(day.wape)} per day{finer}; {days.filter(({ within80 }) => within80).length} of{' '}
      {days.length} days lay within their 80% band.
    </p>
  );
}

/** The track record: what it was off by, against what it must beat and what nobody can. */
export function RecordPanel({ accuracy, intervalMinutes }: RecordPanelProps) {
  const [view, setView] = useState<View>('interval');
  const card = accuracy.backtest;
  if (!card || card.rows.length === 0) {
    return (
      <Panel title="How good it was">
        <EmptyState title="Too little history to try it on">
          With more weeks of history, past weeks are forecast from the weeks before them and the misses are
          shown here.
        </EmptyState>
      </Panel>
    );
  }
  const row = card.rows.find(({ grain }) => grain === view) ?? card.rows[0];
  const choices = [
    ...card.rows.map(({ grain }) => ({
      value: grain as View,
      label: `Per ${grainName(grain, intervalMinutes)}`,
    })),
    { value: 'table' as const, label: 'Table' },
  ];
  return (
    <Panel
      title="How good it was"
      actions={<ViewToggle label="Show misses" value={view} choices={choices} onChoose={setView} />}
    >
      <div className="space-y-3">
        {view === 'table' ? (
          <RecordTable caption="Misses on past weeks" rows={card.rows} intervalMinutes={intervalMinutes} />
        ) : (
          row && <Told card={card} row={row} intervalMinutes={intervalMinutes} />
        )}
        <Realised accuracy={accuracy} intervalMinutes={intervalMinutes} />
      </div>
    </Panel>
  );
}
