'use client';

import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import { BandLegend } from '@/app/_charts/band-legend';
import type { BandNames } from '@/app/_charts/band-model';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, Skeleton } from '@/app/_ui/states';
import type { MarkedDay } from '@/server/forecasts/contracts/special-day-view';
import type { ForecastView } from '@/server/forecasts/contracts/view';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { indexOfDay, type PicturePoint, picturePoints } from './chart-points';
import type { Span } from './forecast-url';
import { axisText, METRIC_WORDS, metricText, missText } from './metric-words';
import { missOf } from './miss-of';
import type { Opening } from './opening';
import { PointsTable } from './points-table';
import type { Questions } from './questions';
import { intervalName } from './scorecard-words';

const BandChart = dynamic(() => import('@/app/_charts/band-chart').then((module) => module.BandChart), {
  ssr: false,
  loading: () => <Skeleton className="h-80 w-full" />,
});

/** What the panel draws: a view of the forecast, or a day's profile. */
export interface Shown {
  timeZone: string;
  intervalMinutes: number;
  points: ForecastView['points'];
  specialDays: readonly MarkedDay[];
  before: readonly { actual: number | null }[];
}

interface PicturePanelProps {
  metric: Metric;
  span: Span;
  shown: Shown;
  questions: Questions;
  /** Of the comparison; null: none. */
  comparison: string | null;
  today: string;
  opening: Opening;
}

const TITLES: Record<Span, string> = {
  day: 'The day',
  week: 'The week',
  weeks: 'The weeks ahead',
  months: 'The months ahead',
};

function Picture({
  metric,
  points,
  comparison,
  questions,
  today,
  opening,
}: Omit<PicturePanelProps, 'shown' | 'span'> & { points: readonly PicturePoint[] }) {
  const format = useFormat();
  const words = METRIC_WORDS[metric];
  const names: BandNames = {
    actual: words.label,
    actualHex: SERIES_HEX[words.color],
    forecast: 'Forecast',
    comparison,
  };
  const moments = [
    { name: 'Forecast from here', at: indexOfDay(points, questions.horizon.origin) },
    { name: 'Today', at: indexOfDay(points, today) },
  ].flatMap(({ name, at }) => (at === null ? [] : [{ name, at }]));
  return (
    <>
      <BandLegend
        names={names}
        shown={{
          actual: points.some(({ actual }) => actual !== null),
          forecast: points.some(({ forecast }) => forecast !== null),
          special: points.some(({ special }) => special.length > 0),
        }}
      />
      <BandChart
        label={`Chart of ${words.label.toLowerCase()}, history and forecast: arrow keys walk, Enter says why`}
        points={points}
        names={names}
        moments={moments}
        valueText={(value) => metricText(format, metric, value)}
        missText={(actual, forecast) => missText(format, metric, actual, forecast)}
        axisText={(value) => axisText(format, metric, value)}
        fromZero={words.addsUp}
        onOpen={{
          words: `Click: ${opening.words.toLowerCase()}`,
          open: (index) => {
            const point = points[index];
            if (point?.forecast !== null && point) opening.open(point.date);
          },
        }}
        height="h-80"
      />
    </>
  );
}

/** History running into the forecast, as a picture or as its table. */
export function PicturePanel({ shown, span, ...rest }: PicturePanelProps) {
  const { metric, questions, comparison, opening } = rest;
  const format = useFormat();
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const { timeZone, intervalMinutes } = shown;
  const points = useMemo(
    () => picturePoints({ ...shown, format, grain: questions.view.grain }),
    [shown, format, questions.view.grain],
  );
  const compared = points.some(({ before }) => before !== null) ? comparison : null;
  const known = points.some(({ actual, forecast }) => actual !== null || forecast !== null);
  const per = questions.view.grain === 'interval' ? intervalName(intervalMinutes) : questions.view.grain;
  const miss = missOf(points);
  return (
    <Panel
      title={TITLES[span]}
      note={`${METRIC_WORDS[metric].label} per ${per}, ${format.dayRange(questions.period.from, questions.period.to)}; times in ${timeZone}.${
        miss === null ? '' : ` Off by ${format.percent(miss)} where it has come.`
      }`}
      actions={
        <ViewToggle
          label="Show as"
          value={view}
          choices={[
            { value: 'picture', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
          onChoose={setView}
        />
      }
      flush={view === 'table' && known}
    >
      {!known && <EmptyState title="Nothing is known of these days">Choose other days.</EmptyState>}
      {known && view === 'picture' && <Picture {...rest} points={points} comparison={compared} />}
      {known && view === 'table' && (
        <PointsTable metric={metric} points={points} comparison={compared} opening={opening} />
      )}
    </Panel>
  );
}
