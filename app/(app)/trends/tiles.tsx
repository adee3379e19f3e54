'use client';

import { RiArrowRightUpLine } from '@remixicon/react';
import Link from 'next/link';
import { Spark } from '@/app/_charts/spark';
import { Delta } from '@/app/_ui/delta';
import { useFormat } from '@/app/_ui/locale';
import { writtenDirection } from '@/app/_ui/written-direction';
import { changeOf, MEASURES, type MeasureName } from '@/server/trends/change';
import type { SeriesPoint } from '@/server/trends/series';
import type { Summary } from '@/server/trends/summary';
import { useCallsLink } from './calls-links';
import { changeText, isGood, MEASURE_WORDS, valueText } from './measure-words';
import { tileNote } from './tile-note';

interface TilesProps {
  summary: Summary;
  /** The course of the period; none while it is on its way. */
  points: readonly SeriesPoint[];
  measure: MeasureName;
  onMeasure: (measure: MeasureName) => void;
}

interface TileProps {
  name: MeasureName;
  summary: Summary;
  points: readonly SeriesPoint[];
  pressed: boolean;
  onPress: () => void;
}

function Change({ name, summary }: Pick<TileProps, 'name' | 'summary'>) {
  const format = useFormat();
  const change = changeOf(name, summary.current, summary.before, summary.comparison.state);
  const words = MEASURE_WORDS[name];
  if (!change) return null;
  const text = changeText(format, words.unit, change);
  const direction = writtenDirection(text, change.difference);
  const good = direction === 0 ? undefined : isGood(words, change);
  return (
    <span
      className="block"
      title={good === undefined ? undefined : good ? 'Better than before' : 'Worse than before'}
    >
      <Delta text={text} direction={direction} good={good} />
      {good !== undefined && <span className="sr-only">{good ? ', better' : ', worse'}</span>}
    </span>
  );
}

function Tile({ name, summary, points, pressed, onPress }: TileProps) {
  const format = useFormat();
  const words = MEASURE_WORDS[name];
  const link = useCallsLink();
  // Volumes that a report gave have no calls behind them.
  const href = summary.current.coverage > 0 ? link({ outcome: [...words.outcomes] }) : null;
  return (
    <li className="group relative first:col-span-2 sm:first:col-span-1 bg-tremor-background dark:bg-dark-tremor-background">
      <button
        type="button"
        title={words.title}
        aria-pressed={pressed}
        onClick={onPress}
        className="flex h-full w-full flex-col border-b-2 border-transparent px-3 pb-2.5 pt-3 text-left hover:bg-tremor-background-muted aria-pressed:border-tremor-brand dark:hover:bg-dark-tremor-background-subtle dark:aria-pressed:border-dark-tremor-brand"
      >
        <span className="block w-full truncate text-xs text-tremor-content dark:text-dark-tremor-content">
          {words.label}
        </span>
        <span className="block whitespace-nowrap pt-0.5 text-xl font-semibold tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {valueText(format, words.unit, summary.current[name])}
        </span>
        <Change name={name} summary={summary} />
        <span className="block w-full truncate text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          {tileNote(name, summary, format)}
        </span>
        <Spark values={points.map(({ current }) => current?.[name] ?? null)} />
      </button>
      {href && (
        <Link
          href={href}
          prefetch={false}
          aria-label={`Open the calls behind ${words.label.toLowerCase()}`}
          title="Open these calls"
          className="absolute right-1.5 top-1.5 rounded p-1 text-tremor-content-subtle opacity-0 hover:text-tremor-content-strong focus:opacity-100 group-hover:opacity-100 dark:text-dark-tremor-content-subtle dark:hover:text-dark-tremor-content-strong print:hidden [@media(hover:none)]:opacity-100"
        >
          <RiArrowRightUpLine aria-hidden className="size-4" />
        </Link>
      )}
    </li>
  );
}

/** The measures of the period with their changes; pressing one draws it over time. */
export function Tiles({ summary, points, measure, onMeasure }: TilesProps) {
  return (
    <ul
      aria-label="Measures of the period"
      className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-tremor-border bg-tremor-border dark:border-dark-tremor-border dark:bg-dark-tremor-border sm:grid-cols-3 xl:grid-cols-9"
    >
      {MEASURES.map((name) => (
        <Tile
          key={name}
          name={name}
          summary={summary}
          points={points}
          pressed={name === measure}
          onPress={() => onMeasure(name)}
        />
      ))}
    </ul>
  );
}
