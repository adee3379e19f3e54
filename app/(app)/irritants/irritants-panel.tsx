'use client';

import { RiDownload2Line } from '@remixicon/react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { Delta } from '@/app/_ui/delta';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { Estimate, IrritantOverview, IrritantRow } from '@/server/irritants/contracts/figures';
import { EstimateCell } from './estimate-cell';
import { type IrritantsChange, type IrritantsState, SORTS } from './irritants-url';
import type { May } from './may';
import { moneyText, signedDuration } from './money';
import { changeOf, sortIrritants } from './sort-irritants';
import { tableCsv } from './table-csv';
import { TrendLine } from './trend-line';

interface IrritantsPanelProps {
  overview: IrritantOverview;
  siteId: number;
  may: May;
  state: IrritantsState;
  onChange: (change: IrritantsChange) => void;
}

const LEAST_CHANGE = 0.005;

function Name({ row, siteId }: { row: IrritantRow; siteId: number }) {
  const { irritant, alarm, openActions } = row;
  return (
    <span className="flex flex-wrap md:min-w-40 items-center gap-x-2 gap-y-0.5">
      <Link
        href={`/irritants/${irritant.id}?site=${siteId}`}
        className="font-medium text-tremor-content-strong underline decoration-gray-300 underline-offset-2 hover:decoration-current dark:text-dark-tremor-content-strong dark:decoration-gray-600"
      >
        {irritant.name}
      </Link>
      {alarm && <Badge tone="watch">{alarm.kind === 'emergence' ? 'new' : 'rising'}</Badge>}
      {openActions > 0 && (
        <Badge tone="info">{openActions === 1 ? 'action' : `${openActions} actions`}</Badge>
      )}
    </span>
  );
}

function useColumns({ overview, siteId }: Pick<IrritantsPanelProps, 'overview' | 'siteId'>) {
  const format = useFormat();
  const { rates, ids, points, comparison } = overview;
  const trendOf = (id: string) => {
    const at = ids.indexOf(id);
    return points.map(({ searched, calls }) => (searched === null ? null : (calls[at] ?? 0)));
  };
  const estimateColumn = (
    key: string,
    head: string,
    title: string,
    of: (row: IrritantRow) => Estimate | null,
    text: (value: number) => string,
    wideOnly: boolean,
  ): Column<IrritantRow> => ({
    key,
    head,
    title,
    numeric: true,
    sortable: true,
    wideOnly,
    cell: (row) => <EstimateCell estimate={of(row)} text={text} why={row.figures.against} />,
  });
  const columns: Column<IrritantRow>[] = [
    { key: 'name', head: 'Irritant', sortable: true, cell: (row) => <Name row={row} siteId={siteId} /> },
    {
      key: 'calls',
      head: 'Calls',
      numeric: true,
      sortable: true,
      cell: ({ figures }) => format.count(figures.calls),
    },
    {
      key: 'share',
      head: 'Share',
      title: 'Of the calls with a transcript that were searched',
      numeric: true,
      sortable: true,
      wideOnly: true,
      cell: ({ figures }) => format.percent(figures.share),
    },
  ];
  if (comparison) {
    columns.push({
      key: 'change',
      head: 'Change',
      title: `Of the share, against ${format.dayRange(comparison.from, comparison.to)}`,
      numeric: true,
      sortable: true,
      wideOnly: true,
      cell: (row) => {
        const change = changeOf(row);
        if (change === null) return '–';
        const direction = Math.abs(change) < LEAST_CHANGE ? 0 : change > 0 ? 1 : -1;
        return <Delta text={format.signedPercent(change)} direction={direction} good={change < 0} />;
      },
    });
  }
  columns.push(
    {
      key: 'trend',
      head: 'Trend',
      wideOnly: true,
      cell: ({ irritant }) => <TrendLine values={trendOf(irritant.id)} />,
    },
    estimateColumn(
      'handle',
      'Extra time',
      'Handle time over that of comparable calls: same intent, queue, part of the week and agent group',
      ({ figures }) => figures.extraHandleSeconds,
      (value) => signedDuration(format, value),
      true,
    ),
    estimateColumn(
      'repeats',
      'Extra repeats',
      'Callers who call again within seven days, in 100 calls, over those of comparable calls',
      ({ figures }) => figures.extraRepeats,
      (value) => format.points(value).replace(' points', '%').replace('-', '−'),
      true,
    ),
    estimateColumn(
      'cost',
      'Cost a month',
      'Extra handle time and the handling of extra repeats, at what an agent’s hour costs',
      ({ figures }) => figures.costAMonth,
      (value) => moneyText(format, rates.currency, value),
      false,
    ),
  );
  return columns;
}

/** The irritants with their figures, sortable; each name opens what is known of it. */
export function IrritantsPanel({ overview, siteId, state, onChange }: IrritantsPanelProps) {
  const columns = useColumns({ overview, siteId });
  const rows = sortIrritants(overview.rows, state.sort, state.down);
  return (
    <Panel
      title="Irritants"
      note="Time, repeats and cost are differences to comparable calls, with the span in which they lie 95 times in 100."
      actions={
        <a
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(tableCsv(rows, overview))}`}
          download={`irritants-${overview.period.from}-${overview.period.to}.csv`}
          title="Download what is shown as CSV"
          className="inline-flex items-center gap-1 rounded px-1.5 py-1 text-xs font-medium hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle"
        >
          <RiDownload2Line aria-hidden className="size-3.5" />
          CSV
        </a>
      }
      flush
    >
      <DataTable
        caption="Irritants with their figures"
        columns={columns}
        rows={rows}
        rowKey={({ irritant }) => irritant.id}
        sort={{ key: state.sort, descending: state.down }}
        onSort={({ key, descending }) =>
          onChange({ sort: SORTS.find((known) => known === key) ?? null, down: descending })
        }
        maxHeight="30rem"
      />
    </Panel>
  );
}
