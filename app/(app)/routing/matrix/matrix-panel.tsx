'use client';

import { HeatGrid } from '@/app/_charts/heat-grid';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { callsHref } from '@/app/_filters/calls-link';
import { SERIES_HEX } from '@/app/_ui/colors';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { RoutingOverview } from '@/server/routing/contracts/overview';
import type { May } from '../may';
import type { RoutingChange, RoutingState } from '../routing-url';

interface MatrixPanelProps {
  data: RoutingOverview;
  state: RoutingState;
  siteId: number;
  may: May;
  onChange: (change: RoutingChange) => void;
}

type Cell = RoutingOverview['matrix']['cells'][number];

/** Fewer calls are no share that one should compare. */
const LEAST_CALLS = 10;

/** How many calls of each intent each queue passes on. */
export function MatrixPanel({ data, state, siteId, may, onChange }: MatrixPanelProps) {
  const format = useFormat();
  const { queues, cells } = data.matrix;
  const seen = cells.filter(({ calls }) => calls >= LEAST_CALLS);
  const intents = data.matrix.intents.filter(({ code }) => seen.some(({ intent }) => intent === code));
  const nameOf = (list: typeof intents, code: string) => list.find((one) => one.code === code)?.name ?? code;
  const [worst] = [...seen].sort((a, b) => b.passed / b.calls - a.passed / a.calls);
  const columns: Column<Cell>[] = [
    { key: 'intent', head: 'Intent', cell: ({ intent }) => nameOf(data.matrix.intents, intent) },
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
  return (
    <Panel
      className="mt-4"
      title="Passed on, by intent and queue"
      note={`Of answered calls; hatched: fewer than ${LEAST_CALLS} calls.`}
      actions={
        <ViewToggle
          label="Show the matrix as"
          value={state.matrix}
          choices={[
            { value: 'picture', label: 'Picture' },
            { value: 'table', label: 'Table' },
          ]}
          onChoose={(matrix) => onChange({ matrix })}
        />
      }
    >
      <p className="pb-3 text-sm">
        {worst && worst.passed > 0
          ? `Most often passed on: “${nameOf(intents, worst.intent)}” in ${nameOf(queues, worst.queue)}, ${format.percent(worst.passed / worst.calls)} of ${format.count(worst.calls)} calls.`
          : 'No queue passes calls of any intent on.'}
      </p>
      {state.matrix === 'table' ? (
        <DataTable
          caption="Passed on, by intent and queue"
          columns={columns}
          rows={[...cells].sort((a, b) => b.passed - a.passed)}
          rowKey={({ intent, queue }) => JSON.stringify([intent, queue])}
          maxHeight="24rem"
        />
      ) : (
        <HeatGrid
          label="Share of calls passed on, by intent and queue"
          rows={intents.map(({ name }) => name)}
          columns={queues.map(({ name }) => ({ name, tick: name }))}
          cells={seen.map(({ intent, queue, calls, passed }) => ({
            row: intents.findIndex(({ code }) => code === intent),
            column: queues.findIndex(({ code }) => code === queue),
            value: passed / calls,
            href: may.openCalls
              ? callsHref({ site: siteId, ...data.period, queue: [queue], intent: [intent] })
              : null,
          }))}
          hex={SERIES_HEX.transferred}
          valueText={(value) => (value === null ? 'no data' : format.percent(value))}
          rowRem={9}
          columnRem={7}
        />
      )}
    </Panel>
  );
}
