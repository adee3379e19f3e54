'use client';

import { Button } from '@tremor/react';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import type { OverrideView } from '@/server/forecasts/contracts/override-view';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { overrideAct, overrideWhen } from './override-words';

interface OverridesTableProps {
  overrides: readonly OverrideView[];
  metric: Metric;
  queueNames: ReadonlyMap<string, string>;
  /** Undoes one, or lets it hold again; null: may only look. */
  onSet: ((override: OverrideView, undone: boolean) => void) | null;
  error: Parameters<typeof FormProblem>[0]['error'];
}

/** Changes of a forecast, the newest first; undone ones stay, struck through. */
export function OverridesTable({ overrides, metric, queueNames, onSet, error }: OverridesTableProps) {
  const format = useFormat();
  const columns: Column<OverrideView>[] = [
    {
      key: 'act',
      head: 'Change',
      cell: (one) => (
        <span className={`font-medium ${one.undoneAt ? 'line-through opacity-60' : ''}`}>
          {overrideAct(format, metric, one)}
        </span>
      ),
    },
    { key: 'when', head: 'When', cell: (one) => overrideWhen(format, one) },
    {
      key: 'queue',
      head: 'Of',
      wideOnly: true,
      cell: (one) => (one.queue === '' ? 'Whole site' : (queueNames.get(one.queue) ?? one.queue)),
    },
    {
      key: 'reason',
      head: 'Why',
      cell: (one) => (
        <>
          {one.reason} {one.carried && <Badge>from an earlier forecast</Badge>}
        </>
      ),
    },
    { key: 'who', head: 'Who', wideOnly: true, cell: (one) => one.createdBy },
    {
      key: 'act-on',
      head: '',
      numeric: true,
      cell: (one) => (
        <Button size="xs" variant="light" onClick={() => onSet?.(one, one.undoneAt === null)}>
          {one.undoneAt ? 'Hold again' : 'Undo'}
        </Button>
      ),
    },
  ];
  if (overrides.length === 0) {
    return <p className="px-4 pb-4 text-sm">Nothing: this is what the models say.</p>;
  }
  return (
    <>
      <DataTable
        caption="Changes of this forecast"
        columns={onSet ? columns : columns.slice(0, -1)}
        rows={overrides}
        rowKey={({ id }) => id}
        maxHeight="19rem"
      />
      <div className="px-4 pb-2">
        <FormProblem error={error} />
      </div>
    </>
  );
}
