'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { SingleChoice } from '@/app/_filters/single-choice';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { ForecastAccuracy } from '@/server/forecasts/contracts/accuracy';
import type { SnapshotView } from '@/server/forecasts/contracts/snapshot-view';
import { effortText, snapshotName } from './made-words';
import type { Snapshot } from './questions';

interface MadePanelProps {
  snapshot: Snapshot;
  timeZone: string;
  /** Done ones, newest first. */
  snapshots: readonly SnapshotView[];
  accuracy: ForecastAccuracy | undefined;
  /** null: the newest. */
  onSnapshot: (id: string | null) => void;
}

/** Days in the engine's sentences, which know no locale. */
const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;
/** A way that counts for less is not worth a word. */
const LEAST_WEIGHT = 0.05;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-tremor-content-subtle dark:text-dark-tremor-content-subtle">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What the first week is made of: the ways of forecasting that count, the heaviest first. */
function mixOf(accuracy: ForecastAccuracy | undefined): string | null {
  const ways = (accuracy?.weights ?? [])
    .filter(({ fromDay, weight }) => fromDay === 0 && weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight);
  if (ways.length === 0) return null;
  return ways.map(({ plainName, weight }) => `${Math.round(weight * 100)}% ${plainName}`).join('; ');
}

/** Which forecast this is: when it was made, of what, by what, and what it had to say. */
export function MadePanel({ snapshot, timeZone, snapshots, accuracy, onSnapshot }: MadePanelProps) {
  const format = useFormat();
  const { inputs } = snapshot;
  const newest = snapshots.find(({ kind }) => kind === 'run');
  const mix = mixOf(accuracy);
  const choices = snapshots.map((one) => ({
    value: one.id,
    label: `${snapshotName(format, one, timeZone)}${one.id === newest?.id ? ' (newest)' : ''}`,
  }));
  return (
    <Panel
      title="This forecast"
      actions={
        choices.length > 1 && (
          <SingleChoice
            label="Show the forecast made"
            value={snapshot.id}
            choices={choices}
            onChoose={(id) => onSnapshot(id === newest?.id ? null : id)}
          />
        )
      }
    >
      <dl className="grid grid-cols-[5.5rem_1fr] gap-x-3 gap-y-1 text-sm">
        <Fact name="Made">{snapshotName(format, snapshot, timeZone)}</Fact>
        {inputs && (
          <Fact name="From">
            {format.dayRange(inputs.fromDate, inputs.toDate)}, {format.count(inputs.series)} series,{' '}
            {format.count(inputs.cells)} intervals
          </Fact>
        )}
        <Fact name="Took">{effortText(format, snapshot)}</Fact>
        {mix && <Fact name="Made of">{mix}</Fact>}
        <Fact name="Version">
          {snapshot.engineVersion || 'not known'}, seed {snapshot.settings.seed} ·{' '}
          <Link className={LINK} href={`/settings/models?site=${snapshot.siteId}`}>
            Model card
          </Link>
        </Fact>
      </dl>
      {accuracy && accuracy.notes.length > 0 && (
        <ul aria-label="Notes" className="list-disc space-y-0.5 pl-5 pt-3 text-sm leading-6">
          {accuracy.notes.map((note) => (
            <li key={note}>{note.replace(ISO_DAY, (date) => format.day(date))}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
