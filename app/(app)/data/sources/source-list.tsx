'use client';

import { Button } from '@tremor/react';
import { Badge } from '@/app/_ui/badge';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import type { SourceView } from '@/server/inbound/source-view';
import { ago } from '../batches/elapsed';
import { stateOfSource } from './source-words';
import type { SourceActs } from './use-source-acts';

interface SourceListProps {
  sources: readonly SourceView[];
  /** whose files are shown */
  shownId: string | null;
  now: Date;
  acts: SourceActs;
  onShow: (source: SourceView) => void;
  onEdit: (source: SourceView) => void;
  onRemove: (source: SourceView) => void;
}

/** Every source with how it stands and what one can do about it. */
export function SourceList({ sources, ...rest }: SourceListProps) {
  return (
    <ul aria-label="Sources" className="divide-y divide-tremor-border dark:divide-dark-tremor-border">
      {sources.map((source) => (
        <SourceItem key={source.id} source={source} {...rest} />
      ))}
    </ul>
  );
}

type SourceItemProps = Omit<SourceListProps, 'sources'> & { source: SourceView };

function SourceItem({ source, now, ...rest }: SourceItemProps) {
  const format = useFormat();
  const { word, tone } = stateOfSource(source);
  return (
    <li className="space-y-1.5 px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="flex min-w-0 flex-wrap items-center gap-2">
          <span className="text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {source.name}
          </span>
          <Badge tone={tone}>{word}</Badge>
        </p>
        <Acts source={source} {...rest} />
      </div>
      <p className="break-all text-xs">
        <code>{source.location}</code>
        {source.settings.endpoint && ` at ${source.settings.endpoint}`}
      </p>
      <p className="text-xs" suppressHydrationWarning>
        {figuresOf(format, source, now)}
      </p>
      {source.error && (
        <p className="text-sm font-medium text-orange-700 dark:text-orange-400">{source.error}</p>
      )}
    </li>
  );
}

function Acts({ source, shownId, acts, onShow, onEdit, onRemove }: Omit<SourceItemProps, 'now'>) {
  const { name } = source;
  const shown = source.id === shownId;
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-1">
      <Button size="xs" variant="light" aria-expanded={shown} onClick={() => onShow(source)}>
        {shown ? 'Hide files' : 'Files'}
        <span className="sr-only"> of {name}</span>
      </Button>
      {!source.byCommandLine && (
        <>
          <Act name={name} label="Look now" disabled={acts.isBusy} onClick={() => acts.look(source)} />
          <Act
            name={name}
            label={source.enabled ? 'Pause' : 'Resume'}
            disabled={acts.isBusy}
            onClick={() => acts.pause(source)}
          />
          <Act name={name} label="Change" onClick={() => onEdit(source)} />
        </>
      )}
      <Act name={name} label="Remove" onClick={() => onRemove(source)} />
    </div>
  );
}

interface ActProps {
  name: string;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

function Act({ name, label, disabled = false, onClick }: ActProps) {
  return (
    <Button size="xs" variant="light" disabled={disabled} onClick={onClick}>
      {label}
      <span className="sr-only"> {name}</span>
    </Button>
  );
}

function figuresOf(
  format: Format,
  { lookedAt, lastTakenAt, counts, mapping }: SourceView,
  now: Date,
): string {
  const looked = lookedAt ? `Looked at ${ago(format.locale, lookedAt, now)}` : 'Never looked at';
  const last = lastTakenAt ? `, last file ${ago(format.locale, lastTakenAt, now)}` : '';
  const { waiting, taken, failed } = counts;
  const files = `${format.count(waiting)} waiting, ${format.count(taken)} taken, ${format.count(failed)} failed`;
  const read = mapping ? 'read by its own mapping' : 'read as recognized';
  return `${looked}${last} · ${files} · ${read}`;
}
