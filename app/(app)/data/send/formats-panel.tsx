'use client';

import { useState } from 'react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { Panel } from '@/app/_ui/panel';
import type { ListedFormat } from '@/server/ingest/list-formats';
import { KIND_NAMES } from '../batches/batch';
import { titleWords } from '../upload/waiting/sure-enough';

const COLUMNS: readonly Column<ListedFormat>[] = [
  {
    key: 'title',
    head: 'What is read',
    cell: ({ title, name, kind }) => (
      <>
        <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {titleWords(title)}
        </span>
        <span className="block text-xs md:hidden">
          {KIND_NAMES[kind]} · <code>{name}</code>
        </span>
      </>
    ),
  },
  { key: 'kind', head: 'Brings', cell: ({ kind }) => KIND_NAMES[kind], wideOnly: true },
  { key: 'written', head: 'Written as', cell: ({ written }) => written.join('; '), wideOnly: true },
  {
    key: 'name',
    head: 'Name for --format',
    cell: ({ name }) => <code className="whitespace-nowrap text-xs">{name}</code>,
    wideOnly: true,
  },
];

const SHOWN = [
  { value: 'all', label: 'All' },
  { value: 'calls', label: 'Calls' },
  { value: 'transcripts', label: 'Transcripts' },
  { value: 'intervals', label: 'Interval volumes' },
] as const;

/** Every form of file that is recognized; a table of another form is read with a mapping. */
export function FormatsPanel({ formats }: { formats: readonly ListedFormat[] }) {
  const [shown, setShown] = useState<(typeof SHOWN)[number]['value']>('all');
  return (
    <Panel
      title="Files that are recognized"
      note="Packed with gzip, too. Any other table with a time a row is read with a mapping of yours"
      actions={<ViewToggle label="Show" value={shown} choices={SHOWN} onChoose={setShown} />}
      flush
    >
      <DataTable
        caption="Files that are recognized"
        columns={COLUMNS}
        rows={formats.filter(({ kind }) => shown === 'all' || kind === shown)}
        rowKey={({ name }) => name}
        maxHeight="36rem"
      />
    </Panel>
  );
}
