'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { poolNeed } from '@/models/staffing/week/pool-need';
import { poolsOf } from '@/models/staffing/week/pools';
import type { StaffingDemand } from '@/server/staffing/contracts/demand';
import type { PlannedDemand } from './week-plan';

interface PoolsPanelProps {
  data: StaffingDemand;
  queues: readonly PlannedDemand[];
}

interface PoolRow {
  name: string;
  queues: string;
  separate: number;
  pooled: number;
}

/** A pool at its own peak. */
function poolRows({ data, queues }: PoolsPanelProps): PoolRow[] {
  return poolsOf(data.groups).flatMap(({ groups, queues: codes }) => {
    const members = queues.filter(({ demand }) => codes.includes(demand.queue));
    const zone = members[0]?.demand.timeZone;
    if (members.length < 2 || members.some(({ demand }) => demand.timeZone !== zone)) return [];
    const needs = poolNeed(
      members.map(({ demand, plan }) => ({ rules: demand.rules, plan })),
      data.intervalMinutes * 60,
    );
    const peak = needs.reduce((one, other) => (other.separate > one.separate ? other : one), {
      separate: 0,
      pooled: 0,
    });
    return [
      { name: groups.join(', '), queues: members.map(({ demand }) => demand.name).join(', '), ...peak },
    ];
  });
}

/** What it saves that people take the calls of several queues: two bounds, between which simulation finds the number. */
export function PoolsPanel({ data, queues }: PoolsPanelProps) {
  const format = useFormat();
  const rows = useMemo(() => poolRows({ data, queues }), [data, queues]);
  const columns: Column<PoolRow>[] = [
    { key: 'name', head: 'Groups', cell: ({ name }) => name },
    { key: 'queues', head: 'Queues', cell: (row) => row.queues, wideOnly: true },
    { key: 'separate', head: 'Each by itself', numeric: true, cell: (row) => format.count(row.separate) },
    { key: 'pooled', head: 'All as one', numeric: true, cell: (row) => format.count(row.pooled) },
  ];
  const saved = rows.reduce((sum, { separate, pooled }) => sum + separate - pooled, 0);
  return (
    <Panel title="Pooled skills" note="People online at each pool's peak." flush={rows.length > 0}>
      {rows.length === 0 ? (
        <p className="text-sm">
          No group takes the calls of several queues, so each queue is planned by itself. Groups and their
          skills are kept on{' '}
          <Link
            className={LINK}
            href={`/staffing/roster${data.snapshot ? `?site=${data.snapshot.siteId}` : ''}`}
          >
            Roster
          </Link>
          .
        </p>
      ) : (
        <>
          <p className="px-4 pb-2 text-sm">
            Sharing people between queues saves up to {format.count(saved)} online at the peak; how much of it
            the skills reach, a simulation says.
          </p>
          <DataTable caption="Pooled skills" columns={columns} rows={rows} rowKey={({ name }) => name} />
        </>
      )}
    </Panel>
  );
}
