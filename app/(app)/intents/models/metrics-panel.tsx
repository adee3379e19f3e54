'use client';

import { useState } from 'react';
import { type Column, DataTable, type Sort } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { VersionCard } from '@/server/intents/versions/version-card';

type IntentMetrics = VersionCard['intents'][number];

const VALUES: Record<string, (row: IntentMetrics) => number | null> = {
  trained: ({ trained }) => trained,
  held: ({ held }) => held,
  recall: ({ recall }) => recall?.value ?? null,
  precision: ({ precision }) => precision?.value ?? null,
  f1: ({ f1 }) => f1,
};

/** How well each intent is told from the others, the weakest first. */
export function MetricsPanel({ intents }: Pick<VersionCard, 'intents'>) {
  const format = useFormat();
  const [sort, setSort] = useState<Sort>({ key: 'f1', descending: false });
  const estimate = (key: 'recall' | 'precision', head: string, title: string): Column<IntentMetrics> => ({
    key,
    head,
    title,
    numeric: true,
    sortable: true,
    cell: (row) => {
      const value = row[key];
      if (!value) return '–';
      return (
        <span title={`${format.percent(value.low)} to ${format.percent(value.high)} at 95%`}>
          {format.percent(value.value)}
        </span>
      );
    },
  });
  const columns: Column<IntentMetrics>[] = [
    { key: 'name', head: 'Intent', sortable: true, cell: ({ name }) => name },
    {
      key: 'trained',
      head: 'Examples',
      numeric: true,
      sortable: true,
      cell: ({ trained }) => format.count(trained),
    },
    {
      key: 'held',
      head: 'Held back',
      numeric: true,
      sortable: true,
      wideOnly: true,
      cell: ({ held }) => format.count(held),
    },
    estimate('recall', 'Found', 'Of the held-back examples of the intent, how many the model gave it'),
    estimate('precision', 'Right', 'Of those that the model gave it, how many are really it'),
    {
      key: 'f1',
      head: 'F1',
      title: 'Both in one: their harmonic mean',
      numeric: true,
      sortable: true,
      cell: ({ f1 }) => (f1 === null ? '–' : format.percent(f1)),
    },
  ];
  return (
    <Panel title="By intent" note="On held-back examples; hover for the 95% interval." flush>
      <DataTable
        caption="Metrics by intent"
        columns={columns}
        rows={sorted(intents, sort)}
        rowKey={({ label }) => label}
        sort={sort}
        onSort={setSort}
        maxHeight="30rem"
      />
    </Panel>
  );
}

function sorted(rows: readonly IntentMetrics[], { key, descending }: Sort): IntentMetrics[] {
  const sign = descending ? -1 : 1;
  const figure = VALUES[key];
  return [...rows].sort((a, b) => {
    const [left, right] = [figure?.(a) ?? null, figure?.(b) ?? null];
    if (!figure || left === right) return (figure ? 1 : sign) * a.name.localeCompare(b.name);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
