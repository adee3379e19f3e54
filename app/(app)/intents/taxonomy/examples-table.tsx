'use client';

import { RiDeleteBinLine } from '@remixicon/react';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { IconButton } from '@/app/_ui/icon-button';
import type { ExampleView } from '@/server/intents/examples/example-view';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { MaybeLink } from '../../trends/maybe-link';
import { intentChoices } from './intent-choices';

interface ExamplesTableProps {
  siteId: number;
  examples: readonly ExampleView[];
  rows: readonly TreeRow[];
  ownId: string | null;
  /** null: only looked at */
  acts: { onRemove: (id: string) => void; onMove: (id: string, toId: string | null) => void } | null;
}

const SOURCES: Record<ExampleView['source'], string> = {
  editor: 'Typed',
  import: 'Imported',
  correction: 'Corrected',
};
/** In a list of intents: none of them. */
const NONE = 'none';

/** Phrases with where they came from. */
export function ExamplesTable({ siteId, examples, rows, ownId, acts }: ExamplesTableProps) {
  const choices = intentChoices(rows, ownId ? { self: ownId } : {});
  const columns: Column<ExampleView>[] = [
    { key: 'text', head: 'Example', cell: ({ text }) => text },
    { key: 'language', head: 'Language', wideOnly: true, cell: ({ language }) => language || '–' },
    {
      key: 'source',
      head: 'Source',
      wideOnly: true,
      cell: ({ source, callId, createdBy }) => (
        <span title={createdBy ? `By ${createdBy}` : undefined}>
          <MaybeLink
            href={callId ? `/calls/${siteId}/${encodeURIComponent(callId)}` : null}
            title="Open the call"
          >
            {SOURCES[source]}
          </MaybeLink>
        </span>
      ),
    },
  ];
  if (acts) {
    columns.push({
      key: 'acts',
      head: 'Change',
      numeric: true,
      cell: ({ id, text }) => (
        <span className="inline-flex items-center gap-1">
          <select
            aria-label={`Move “${text}” to`}
            value=""
            onChange={({ target: { value } }) => acts.onMove(id, value === NONE ? null : value)}
            className="h-8 w-24 rounded-md border border-tremor-border bg-tremor-background py-0 pl-2 pr-7 text-xs dark:border-dark-tremor-border dark:bg-dark-tremor-background"
          >
            <option value="" disabled>
              Move to
            </option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
            {ownId && <option value={NONE}>None of the intents</option>}
          </select>
          <IconButton label={`Remove “${text}”`} icon={RiDeleteBinLine} onClick={() => acts.onRemove(id)} />
        </span>
      ),
    });
  }
  return (
    <DataTable
      caption="Examples"
      columns={columns}
      rows={examples}
      rowKey={({ id }) => id}
      maxHeight="26rem"
    />
  );
}
