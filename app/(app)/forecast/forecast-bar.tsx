'use client';

import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { SingleChoice } from '@/app/_filters/single-choice';
import { SiteSelect } from '@/app/_filters/site-select';
import { StickyBar } from '@/app/_filters/sticky-bar';
import { IconButton } from '@/app/_ui/icon-button';
import { useFormat } from '@/app/_ui/locale';
import type { ForecastGrain, Metric } from '@/server/forecasts/contracts/vocabulary';
import type { LatestForecast } from '@/server/forecasts/latest';
import type { TrendsOptions } from '@/server/trends/options';
import { addDays, daysIn } from '@/server/trends/period';
import type { ForecastChange, ForecastState, Span } from './forecast-url';
import { METRIC_WORDS } from './metric-words';
import { type ChosenSite, comparisonOf, type Questions } from './questions';
import { intervalName } from './scorecard-words';
import { grainOf, type Horizon, SPAN_GRAINS } from './spans';

interface ForecastBarProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: ForecastState;
  latest: LatestForecast;
  /** null: there is no forecast yet. */
  questions: Questions | null;
  onChange: (change: ForecastChange) => void;
}

const DAYS_A_MONTH = 30.4;

function spanChoices({ origin, lastInterval, last }: Horizon): { value: Span; label: string }[] {
  const weeks = Math.round(daysIn({ from: origin, to: lastInterval }) / 7);
  const months = Math.round(daysIn({ from: origin, to: last }) / DAYS_A_MONTH);
  return [
    { value: 'day', label: 'Day' },
    { value: 'week', label: 'Week' },
    { value: 'weeks', label: `${weeks} weeks` },
    { value: 'months', label: `${months} months` },
  ];
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const grainLabel = (grain: ForecastGrain, intervalMinutes: number): string =>
  `By ${grain === 'interval' ? intervalName(intervalMinutes) : grain}`;

/** One day or week back and forth. */
function Steps({
  state,
  questions,
  onChange,
}: Pick<ForecastBarProps, 'state' | 'onChange'> & { questions: Questions }) {
  const format = useFormat();
  const { period, horizon } = questions;
  if (state.span !== 'day' && state.span !== 'week') return null;
  const days = state.span === 'day' ? 1 : 7;
  return (
    <div className="flex items-center gap-0.5">
      <IconButton
        label={`${capitalized(state.span)} before`}
        icon={RiArrowLeftSLine}
        onClick={() => onChange({ on: addDays(period.from, -days) })}
      />
      <span className="whitespace-nowrap text-sm font-medium tabular-nums">
        {days === 1 ? format.day(period.from) : format.dayRange(period.from, period.to)}
      </span>
      <IconButton
        label={`${capitalized(state.span)} after`}
        icon={RiArrowRightSLine}
        disabled={period.to >= horizon.lastInterval}
        onClick={() => onChange({ on: addDays(period.from, days) })}
      />
    </div>
  );
}

function SeriesChoices({ state, latest, onChange }: Pick<ForecastBarProps, 'state' | 'latest' | 'onChange'>) {
  const series = latest.series.find(({ queue }) => queue === state.queue);
  const metrics = (series?.metrics ?? []).map(({ metric }) => metric);
  return (
    <>
      {latest.series.length > 1 && (
        <SingleChoice
          label="Queue"
          value={state.queue}
          choices={latest.series.map(({ queue, name }) => ({ value: queue, label: name }))}
          onChoose={(queue) => onChange({ queue })}
        />
      )}
      {metrics.length > 1 && (
        <ViewToggle<Metric>
          label="Measure"
          value={state.metric}
          choices={metrics.map((metric) => ({ value: metric, label: METRIC_WORDS[metric].label }))}
          onChoose={(metric) => onChange({ metric })}
        />
      )}
    </>
  );
}

function Comparison({ state, onChange }: Pick<ForecastBarProps, 'state' | 'onChange'>) {
  if (state.span === 'day') return null;
  const choices = [
    ...(state.span === 'week' ? [{ value: 'week' as const, label: 'Against the week before' }] : []),
    { value: 'year' as const, label: 'Against last year' },
    { value: 'none' as const, label: 'No comparison' },
  ];
  return (
    <SingleChoice
      label="Compare with"
      value={comparisonOf(state) ?? 'none'}
      choices={choices}
      onChoose={(compare) => onChange({ compare })}
    />
  );
}

/** What the page shows: how far it looks, of which site and queue, how finely, against what. */
export function ForecastBar({ sites, chosen, state, latest, questions, onChange }: ForecastBarProps) {
  const site = <SiteSelect sites={sites} siteId={chosen.site.id} onChoose={(id) => onChange({ site: id })} />;
  if (!questions) return <StickyBar first={site} active={0} />;
  const intervalMinutes = latest.snapshot?.intervalMinutes ?? 30;
  const grains = SPAN_GRAINS[state.span];
  return (
    <StickyBar
      active={state.queue === '' ? 0 : 1}
      first={
        <>
          <ViewToggle
            label="Look ahead"
            value={state.span}
            choices={spanChoices(questions.horizon)}
            onChoose={(span) => onChange({ span, grain: null })}
          />
          <Steps state={state} questions={questions} onChange={onChange} />
        </>
      }
    >
      {site}
      <SeriesChoices state={state} latest={latest} onChange={onChange} />
      {grains.length > 1 && (
        <SingleChoice
          label="Grain"
          value={grainOf(state)}
          choices={grains.map((grain) => ({ value: grain, label: grainLabel(grain, intervalMinutes) }))}
          onChoose={(grain) => onChange({ grain })}
        />
      )}
      <Comparison state={state} onChange={onChange} />
    </StickyBar>
  );
}
