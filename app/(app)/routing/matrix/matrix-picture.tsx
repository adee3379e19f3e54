'use client';

import { HeatGrid } from '@/app/_charts/heat-grid';
import { callsHref } from '@/app/_filters/calls-link';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import type { RoutingOverview } from '@/server/routing/contracts/overview';
import { comparableCells } from './comparable-cells';

interface MatrixPictureProps {
  data: Pick<RoutingOverview, 'matrix' | 'period'>;
  siteId: number;
  mayOpenCalls: boolean;
}

/** Shares by intent and queue, darker for more; a field opens its calls. */
export function MatrixPicture({ data, siteId, mayOpenCalls }: MatrixPictureProps) {
  const format = useFormat();
  const { queues } = data.matrix;
  const { cells, intents } = comparableCells(data.matrix);
  return (
    <HeatGrid
      label="Share of calls passed on, by intent and queue"
      rows={intents.map(({ name }) => name)}
      columns={queues.map(({ name }) => ({ name, tick: name }))}
      cells={cells.map(({ intent, queue, calls, passed }) => ({
        row: intents.findIndex(({ code }) => code === intent),
        column: queues.findIndex(({ code }) => code === queue),
        value: passed / calls,
        href: mayOpenCalls
          ? callsHref({ site: siteId, ...data.period, queue: [queue], intent: [intent] })
          : null,
      }))}
      hex={SERIES_HEX.transferred}
      valueText={(value) => (value === null ? 'no data' : format.percent(value))}
      rowRem={9}
      columnRem={7}
    />
  );
}
