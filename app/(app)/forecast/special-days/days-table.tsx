'use client';

import { RiDeleteBinLine, RiEditLine, RiTimeLine } from '@remixicon/react';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { IconButton } from '@/app/_ui/icon-button';
import { useFormat } from '@/app/_ui/locale';
import { EmptyState } from '@/app/_ui/states';
import type { DayRow } from './day-rows';
import { effectWords } from './effect-words';

export interface DayActs {
  onUsed: (row: DayRow, used: boolean) => void;
  onHours: (row: DayRow) => void;
  onEdit: (row: DayRow) => void;
  onRemove: (row: DayRow) => void;
  onEffect: (row: DayRow) => void;
}

interface DaysTableProps {
  rows: readonly DayRow[];
  queueNames: ReadonlyMap<string, string>;
  /** null: may only look */
  acts: DayActs | null;
}

const hoursWords = (spans: readonly (readonly [string, string])[]): string =>
  spans.map(([from, to]) => `${from}–${to}`).join(', ');

/** The special days of a year, what they do to the calls, and whether they count. */
export function DaysTable({ rows, queueNames, acts }: DaysTableProps) {
  const format = useFormat();
  const columns: Column<DayRow>[] = [
    {
      key: 'day',
      head: 'Day',
      cell: ({ from, to }) => (
        <span className="whitespace-nowrap">
          {from === to ? format.day(from) : format.dayRange(from, to)}
        </span>
      ),
    },
    {
      key: 'name',
      head: 'What',
      cell: (row) => (
        <span className={row.used ? 'font-medium' : 'line-through opacity-70'}>
          {row.name}
          {row.own && row.own.queue !== '' && (
            <span className="ml-2 text-xs font-normal">{queueNames.get(row.own.queue) ?? row.own.queue}</span>
          )}
          {row.own?.openingHours && row.own.openingHours.length > 0 && (
            <span className="ml-2 text-xs font-normal">open {hoursWords(row.own.openingHours)}</span>
          )}
        </span>
      ),
    },
    {
      key: 'kind',
      head: 'Kind',
      wideOnly: true,
      cell: ({ kind, own }) => <Badge tone={own ? 'info' : 'plain'}>{kind}</Badge>,
    },
    {
      key: 'effect',
      head: 'Calls',
      cell: (row) => <Effect row={row} acts={acts} words={effectWords(format, row.effect)} />,
    },
    { key: 'acts', head: '', numeric: true, cell: (row) => acts && <Acts row={row} acts={acts} /> },
  ];
  if (rows.length === 0) {
    return (
      <EmptyState title="No special days this year">
        Choose a country above, or add days of your own.
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Special days"
      columns={acts ? columns : columns.slice(0, -1)}
      rows={rows}
      rowKey={({ key }) => key}
      maxHeight="34rem"
    />
  );
}

function Effect({ row, acts, words }: { row: DayRow; acts: DayActs | null; words: string }) {
  const tone = row.effect?.edited
    ? 'font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong'
    : '';
  if (!acts || !row.used) return <span className={tone}>{row.used ? words : '–'}</span>;
  return (
    <button
      type="button"
      title={`Change the effect of ${row.name}`}
      onClick={() => acts.onEffect(row)}
      className={`rounded text-left underline decoration-dotted underline-offset-4 hover:decoration-solid ${tone}`}
    >
      {words}
    </button>
  );
}

function Acts({ row, acts }: { row: DayRow; acts: DayActs }) {
  const { holiday } = row;
  if (!holiday) {
    return (
      <span className="inline-flex">
        <IconButton label={`Edit ${row.name}`} icon={RiEditLine} onClick={() => acts.onEdit(row)} />
        <IconButton label={`Remove ${row.name}`} icon={RiDeleteBinLine} onClick={() => acts.onRemove(row)} />
      </span>
    );
  }
  return (
    <span className="inline-flex items-center gap-1">
      {row.used && (
        <IconButton label={`Hours on ${row.name}`} icon={RiTimeLine} onClick={() => acts.onHours(row)} />
      )}
      <label className="inline-flex items-center gap-1.5 text-xs">
        <input
          type="checkbox"
          checked={row.used}
          aria-label={`${row.name} counts as special`}
          onChange={(event) => acts.onUsed(row, event.target.checked)}
          className="rounded border-gray-400 text-tremor-brand focus:ring-tremor-brand dark:border-gray-500 dark:bg-dark-tremor-background"
        />
        <span className="hidden sm:inline">counts</span>
      </label>
    </span>
  );
}
