'use client';

import { RiAddLine, RiEdit2Line } from '@remixicon/react';
import { Button } from '@tremor/react';
import type { ReactNode } from 'react';
import { useFormat } from '@/app/_ui/locale';
import { wholePercent } from '@/app/(app)/calls/whole-percent';
import { SENTIMENT_EDGE } from '@/server/calls/reading-vocabulary';
import type { CallReadings } from '@/server/labelling/readings-contract';
import { type LabelActs, LabelRow } from './label-row';
import type { LabelGroup, ShownLabel } from './shown-label';

interface LabelsPanelProps extends LabelActs {
  readings: CallReadings;
  labels: readonly ShownLabel[];
  lit: string | null;
  timeZone: string;
  /** null: the viewer may not correct. */
  onPick: ((what: PickKind) => void) | null;
}

/** What is picked: another main intent, one more, or an irritant. */
export type PickKind = 'change' | 'add' | 'irritant';

/** What the model said and why, and what people said of it. */
export function LabelsPanel({ readings, labels, lit, timeZone, onPick, ...acts }: LabelsPanelProps) {
  const of = (kind: LabelGroup) => labels.filter((label) => label.kind === kind);
  const rows = (kind: LabelGroup) =>
    of(kind).map((label) => (
      <LabelRow key={label.key} label={label} lit={label.key === lit} timeZone={timeZone} {...acts} />
    ));
  const about = of('intent');
  return (
    <div className="space-y-4">
      <Group
        title="What it is about"
        actions={
          onPick && (
            <>
              <Button size="xs" variant="light" icon={RiEdit2Line} onClick={() => onPick('change')}>
                Change
              </Button>
              <Button size="xs" variant="light" icon={RiAddLine} onClick={() => onPick('add')}>
                Add
              </Button>
            </>
          )
        }
      >
        <ul aria-label="Intents">{rows('intent')}</ul>
        {!about.some(({ counts }) => counts) && <Unknown readings={readings} />}
      </Group>
      <Group
        title="What annoyed"
        actions={
          onPick && (
            <Button size="xs" variant="light" icon={RiAddLine} onClick={() => onPick('irritant')}>
              Add
            </Button>
          )
        }
      >
        {of('irritant').length > 0 ? (
          <ul aria-label="Irritants">{rows('irritant')}</ul>
        ) : (
          <Nothing>
            {readings.irritant.model ? 'Nothing that is known to annoy.' : 'Not looked for yet.'}
          </Nothing>
        )}
      </Group>
      <Group title="How the customer spoke">
        <Mood sentiment={readings.sentiment} />
        {of('sentiment').length > 0 && <ul aria-label="Strong sentiment">{rows('sentiment')}</ul>}
      </Group>
    </div>
  );
}

function Group({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <div className="flex items-center justify-between gap-2 pb-1">
        <h3 className="text-xs font-semibold text-tremor-content dark:text-dark-tremor-content">{title}</h3>
        {actions && (
          <div data-print="hide" className="flex gap-3">
            {actions}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return (
    <p className="px-2 text-sm text-tremor-content-subtle dark:text-dark-tremor-content-subtle">{children}</p>
  );
}

function Unknown({ readings: { intent } }: { readings: CallReadings }) {
  const format = useFormat();
  if (!intent.model) return <Nothing>No model has read this call yet.</Nothing>;
  const { top, model } = intent;
  return (
    <Nothing>
      <strong className="font-medium">Unknown.</strong>{' '}
      {top && `Nearest: ${top.name}, ${wholePercent(top.score, format.locale)}`}
      {top &&
        model.threshold !== null &&
        `; it counts from ${wholePercent(model.threshold, format.locale)} on`}
      {top && '.'}
    </Nothing>
  );
}

/** Less than this is no change. */
const STEADY = 0.1;

function moodWords(customer: number, trend: number | null): string {
  const mood = customer > SENTIMENT_EDGE ? 'Positive' : customer < -SENTIMENT_EDGE ? 'Negative' : 'Neutral';
  if (trend === null || Math.abs(trend) < STEADY) return `${mood}, the same throughout.`;
  return trend > 0 ? `${mood}, better towards the end.` : `${mood}, worse towards the end.`;
}

function Mood({ sentiment }: { sentiment: CallReadings['sentiment'] }) {
  if (!sentiment) return <Nothing>Not read yet.</Nothing>;
  if (sentiment.customer === null) return <Nothing>The customer said nothing.</Nothing>;
  return (
    <p className="px-2 text-sm">
      {moodWords(sentiment.customer, sentiment.trend)}{' '}
      <span className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        By words alone{sentiment.model && `, ${sentiment.model.name}`}
      </span>
    </p>
  );
}
