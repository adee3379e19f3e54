'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { RoutingOverview } from '@/server/routing/contracts/overview';
import { nameOf } from './matrix-words';

type Matrix = RoutingOverview['matrix'];

function useColumns({ intents, queues }: Matrix): Column<Matrix['cells'][number]>[] {
  const format = useFormat();
  return [
    { key: 'intent', head: 'Intent', cell: ({ intent }) => nameOf(intents, intent) },
    { key: 'queue', head: 'Queue', cell: ({ queue }) => nameOf(queues, queue) },
    { key: 'calls', head: 'Calls', numeric: true, cell: ({ calls }) => format.count(calls) },
    {
      key: 'passed',
      head: 'Passed on',
      numeric: true,
      cell: ({ passed }) => format.count(passed),
      wideOnly: true,
    },
    {
      key: 'share',
      head: 'Share',
      numeric: true,
      cell: ({ calls, passed }) => format.percent(passed / calls),
    },
    {
      key: 'handle',
      head: 'Handle time',
      numeric: true,
      wideOnly: true,
      cell: ({ handleSeconds }) => format.clock(handleSeconds),
    },
  ];
}

/** Every cell in a line, also those of few calls. */
export function MatrixTable({ matrix }: { matrix: Matrix }) {
  const columns = useColumns(matrix);
  return (
    <DataTable
      caption="Passed on, by intent and queue"
      columns={columns}
      rows={[...matrix.cells].sort((a, b) => b.passed - a.passed)}
      rowKey={({ intent, queue }) => JSON.stringify([intent, queue])}
      maxHeight="24rem"
    />
  );
}
