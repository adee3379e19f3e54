'use client';

import { useState } from 'react';
import { type Column, DataTable, type Sort } from '@/app/_ui/data-table';
import { Delta } from '@/app/_ui/delta';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { IntentOverview, IntentRow } from '@/server/intents/read/overview-contract';
import { MaybeLink } from '../trends/maybe-link';
import { SparkLine } from './_parts/spark-line';
import type { CallsOf } from './calls-of';
import { shareOf } from './shares-data';
import { sortIntents } from './sort-intents';

interface IntentsTableProps {
  overview: IntentOverview;
  callsOf: CallsOf;
}

/** Every intent with what its calls are like; every row opens its calls. */
export function IntentsTable({ overview, callsOf }: IntentsTableProps) {
  const format = useFormat();
  const [sort, setSort] = useState<Sort>({ key: 'calls', descending: true });
  const rows = overview.intents.filter(({ now, before }) => now.calls > 0 || (before?.calls ?? 0) > 0);
  const compared = overview.comparison !== null && (overview.readBefore ?? 0) > 0;
  return (
    <Panel
      title="By intent"
      note="By the main intent of each call. Times and shares are of the period."
      flush
    >
      <DataTable
        caption="Intents of the period"
        columns={columnsOf({ overview, callsOf, format, compared }).filter(({ key }) => isTold(rows, key))}
        rows={sortIntents(rows, sort)}
        rowKey={({ intentId }) => intentId ?? 'unknown'}
        sort={sort}
        onSort={setSort}
        maxHeight="40rem"
      />
    </Panel>
  );
}

/** A figure of which nothing is known, as sentiment that no model has read, has no column. */
function isTold(rows: readonly IntentRow[], key: string): boolean {
  const figure = OPTIONAL.find((known) => known === key);
  return !figure || rows.some(({ now }) => now[figure] !== null);
}

const OPTIONAL = ['handleSeconds', 'transferShare', 'againShare', 'balance', 'negativeShare'] as const;

interface Columns extends IntentsTableProps {
  format: Format;
  compared: boolean;
}

function columnsOf({ overview, callsOf, format, compared }: Columns): Column<IntentRow>[] {
  const share = (value: number | null) => (value === null ? '–' : format.percent(value));
  const figure = (
    column: Omit<Column<IntentRow>, 'cell'>,
    text: (now: IntentRow['now']) => string,
  ): Column<IntentRow> => ({
    ...column,
    numeric: true,
    sortable: true,
    cell: ({ now }) => (now.calls === 0 ? '–' : text(now)),
  });
  return [
    {
      key: 'name',
      head: 'Intent',
      sortable: true,
      cell: (row) => <Name row={row} href={row.now.calls > 0 ? callsOf(row.intentId) : null} />,
    },
    {
      key: 'trend',
      head: 'Trend',
      title: `Share of calls by ${overview.grain}`,
      wideOnly: true,
      cell: (row) => <SparkLine values={overview.buckets.map((_, at) => shareOf(overview, row, at))} />,
    },
    figure({ key: 'calls', head: 'Calls' }, ({ calls }) => format.count(calls)),
    figure({ key: 'share', head: 'Share', title: 'Of the calls that were read' }, (now) => share(now.share)),
    ...(compared ? [changeColumn(format)] : []),
    figure({ key: 'handleSeconds', head: 'Handle time', wideOnly: true }, ({ handleSeconds }) =>
      handleSeconds === null ? '–' : format.clock(handleSeconds),
    ),
    figure({ key: 'transferShare', head: 'Transferred', wideOnly: true }, (now) => share(now.transferShare)),
    figure(
      {
        key: 'againShare',
        head: 'Call again',
        title: 'Called again within seven days, of callers that are known',
        wideOnly: true,
      },
      (now) => share(now.againShare),
    ),
    figure(
      {
        key: 'balance',
        head: 'Sentiment',
        title: 'Mean of the customers, from −100 (all negative) to +100, from what was said',
        wideOnly: true,
      },
      ({ balance }) => (balance === null ? '–' : signed(balance)),
    ),
    figure(
      {
        key: 'negativeShare',
        head: 'Strongly negative',
        title: 'Calls with a strongly negative customer',
        wideOnly: true,
      },
      (now) => share(now.negativeShare),
    ),
  ];
}

function signed(balance: number): string {
  const points = Math.round(balance * 100);
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${-points}`;
}

function Name({ row, href }: { row: IntentRow; href: string | null }) {
  return (
    <>
      {row.path.length > 0 && (
        <span className="hidden text-tremor-content-subtle dark:text-dark-tremor-content-subtle sm:inline">
          {row.path.join(' › ')} ›{' '}
        </span>
      )}
      <MaybeLink href={href} title="Open these calls">
        {row.name}
      </MaybeLink>
    </>
  );
}

function changeColumn(format: Format): Column<IntentRow> {
  return {
    key: 'change',
    head: 'Change',
    title: 'Of the share against the comparison period; grey where it may be chance',
    numeric: true,
    sortable: true,
    cell: ({ change, sure }) => {
      if (!change) return '–';
      const text = format.points(change.difference).replace(' points', '');
      const span = `${format.points(change.low)} to ${format.points(change.high)} at 95%`;
      return (
        <span
          title={sure ? span : `${span}: may be chance`}
          className={sure ? 'font-semibold' : 'opacity-70'}
        >
          <Delta text={text} direction={sure ? (Math.sign(change.difference) as -1 | 0 | 1) : 0} />
        </span>
      );
    },
  };
}
