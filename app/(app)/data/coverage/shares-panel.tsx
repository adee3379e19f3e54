'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, Skeleton } from '@/app/_ui/states';
import type { CoverageDay } from '@/server/ingest/coverage/contract';
import { daysOf, type Period } from '@/server/trends/period';
import type { ShareName } from './coverage-url';
import { PICTURE_OR_TABLE, type View } from './picture-or-table';
import { SHARE_WORDS, shareOf } from './shares';
import { SharesTable } from './shares-table';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

const HUES: Record<ShareName, string> = {
  transcript: SERIES_HEX.answered,
  channels: SERIES_HEX.wait,
  consent: SERIES_HEX.serviceLevel,
};

interface SharesPanelProps {
  days: readonly CoverageDay[];
  period: Period;
  name: ShareName;
  timeZone: string;
}

function Picture({ days, period, name }: Omit<SharesPanelProps, 'timeZone'>) {
  const format = useFormat();
  const known = new Map(days.map((day) => [day.day, shareOf(name, day)]));
  const percent = (value: number | null) => (value === null ? 'not known' : format.percent(value));
  if ([...known.values()].every((share) => share === null)) {
    return (
      <EmptyState title="Nothing of this in the period">Choose another figure, or other days.</EmptyState>
    );
  }
  return (
    <TimeChart
      label={`${SHARE_WORDS[name].label} by day: arrow keys walk`}
      points={daysOf(period).map((day) => ({
        tick: format.shortDay(day),
        title: format.day(day),
        values: { share: known.get(day) ?? null },
        before: null,
      }))}
      series={[{ key: 'share', label: SHARE_WORDS[name].label, hex: HUES[name] }]}
      shape="line"
      comparison={null}
      target={null}
      domain={[0, 1]}
      valueText={percent}
      axisText={(value) => `${Math.round(value * 100)}%`}
      onOpen={null}
    />
  );
}

/** One share day by day: where it sank, something is missing. */
export function SharesPanel({ days, period, name, timeZone }: SharesPanelProps) {
  const [view, setView] = useState<View>('picture');
  return (
    <Panel
      title={`${SHARE_WORDS[name].label}, by day`}
      note={`${SHARE_WORDS[name].of}; days of ${timeZone}`}
      actions={<ViewToggle label="Show as" value={view} choices={PICTURE_OR_TABLE} onChoose={setView} />}
      flush={view === 'table'}
    >
      {view === 'picture' ? <Picture days={days} period={period} name={name} /> : <SharesTable days={days} />}
    </Panel>
  );
}
