'use client';

import { ViewToggle } from '@/app/_charts/view-toggle';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import { OUTCOME_NAMES } from '@/app/(app)/calls/outcome-badge';
import type { FlowView, RoutingOverview } from '@/server/routing/contracts/overview';
import type { RoutingChange, RoutingState } from '../routing-url';
import { FlowList } from './flow-list';
import { flowModel } from './flow-model';
import { FlowPicture } from './flow-picture';

interface FlowPanelProps {
  data: RoutingOverview;
  state: RoutingState;
  onChange: (change: RoutingChange) => void;
}

function useColumns({ withEntry, withMenu, calls }: RoutingOverview): Column<FlowView>[] {
  const format = useFormat();
  const entry: Column<FlowView> = {
    key: 'entry',
    head: 'Came in at',
    cell: (row) => row.entry || '–',
    wideOnly: true,
  };
  const menu: Column<FlowView> = { key: 'menu', head: 'Chose', cell: (row) => row.menuChoice || '–' };
  return [
    ...(withEntry > 0 ? [entry] : []),
    ...(withMenu > 0 ? [menu] : []),
    { key: 'queue', head: 'Queue', cell: (row) => row.queue.name || '–' },
    { key: 'to', head: 'Passed on to', cell: (row) => row.passedTo.name || '–' },
    { key: 'outcome', head: 'Outcome', cell: (row) => OUTCOME_NAMES[row.outcome], wideOnly: true },
    { key: 'calls', head: 'Calls', numeric: true, cell: (row) => format.count(row.calls) },
    {
      key: 'share',
      head: 'Share',
      numeric: true,
      wideOnly: true,
      cell: (row) => format.percent(row.calls / calls),
    },
  ];
}

/** From where calls came in to what became of them. */
export function FlowPanel({ data, state, onChange }: FlowPanelProps) {
  const format = useFormat();
  const columns = useColumns(data);
  const share = data.calls > 0 ? data.passed / data.calls : 0;
  const rare = data.calls - data.flows.reduce((sum, { calls }) => sum + calls, 0);
  const said =
    data.passed > 0
      ? `${format.count(data.passed)} of ${format.count(data.calls)} calls (${format.percent(share)}) were passed on to another queue.`
      : `None of ${format.count(data.calls)} calls was passed on to another queue, as far as the records tell.`;
  return (
    <Panel
      title="The way of calls"
      note={
        state.intent.length > 0
          ? 'Of the chosen intents: calls with a transcript only.'
          : 'All incoming calls.'
      }
      actions={
        <ViewToggle
          label="Show the way of calls as"
          value={state.flow}
          choices={[
            { value: 'picture', label: 'Picture' },
            { value: 'table', label: 'Table' },
          ]}
          onChoose={(flow) => onChange({ flow })}
        />
      }
    >
      {data.calls === 0 ? (
        <EmptyState title="No calls in this period">
          Choose a longer period, or other intents. Interval volumes do not tell which way calls went.
        </EmptyState>
      ) : (
        <>
          <p className="pb-3 text-sm">
            {said}
            {rare > 0 &&
              ` The ${format.count(data.flows.length)} busiest ways are shown; ${format.count(rare)} calls went others.`}
          </p>
          {state.flow === 'table' ? (
            <DataTable
              caption="The way of calls"
              columns={columns}
              rows={data.flows}
              rowKey={(row) =>
                JSON.stringify([row.entry, row.menuChoice, row.queue.code, row.passedTo.code, row.outcome])
              }
              maxHeight="24rem"
            />
          ) : (
            <FlowViews data={data} />
          )}
        </>
      )}
    </Panel>
  );
}

function FlowViews({ data }: { data: RoutingOverview }) {
  const model = flowModel(data.flows);
  return (
    <>
      <div className="hidden md:block">
        <FlowPicture model={model} />
      </div>
      <div className="md:hidden">
        <FlowList model={model} />
      </div>
    </>
  );
}
