'use client';

import { Button } from '@tremor/react';
import { clockTime } from '@/app/_filters/calls-link';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { ErrorState } from '@/app/_ui/states';
import type { RequiredAgents, RequiredInterval } from '@/models/staffing/simulation/required-agents';
import type { PlannedDemand } from '../_plan/week-plan';
import { type DayModel, demandOf } from './plan-model';
import { Running } from './running';
import { requiredSentence } from './simulation-words';
import { useRun } from './use-run';

/** Of each staffing that is tried: a search tries hundreds. */
const REPLICATIONS = 10;
const SEED = 1;

interface RequiredPeopleProps {
  title: string;
  day: () => DayModel | null;
  queues: readonly PlannedDemand[];
  intervalMinutes: number;
}

/** How many people of each group the day needs: no formula knows that, so it is searched. */
export function RequiredPeople({ title, day, queues, intervalMinutes }: RequiredPeopleProps) {
  const format = useFormat();
  const { run, start, cancel } = useRun<{ day: DayModel; required: RequiredAgents }>();
  const begin = () => {
    const planned = day();
    if (!planned) return;
    start(async (options) => {
      const { requiredAgents } = await import('@/models/staffing/simulation/required-agents');
      const demand = demandOf(planned, queues);
      return {
        day: planned,
        required: await requiredAgents(demand, { replications: REPLICATIONS, seed: SEED, ...options }),
      };
    });
  };
  if (run.state === 'running') {
    return <Running label={`Searching the people for ${title}`} share={run.share} onCancel={cancel} />;
  }
  if (run.state === 'failed') return <ErrorState error={run} onRetry={begin} />;
  if (run.state === 'done') {
    const { day: searched, required } = run.result;
    return (
      <div className="space-y-2">
        <p className="text-sm leading-6" role="status">
          {requiredSentence(format, required, intervalMinutes / 60)}
        </p>
        <RequiredTable day={searched} required={required} />
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button size="xs" variant="secondary" onClick={begin}>
        Search the people by skills
      </Button>
      <p className="min-w-0 flex-1 basis-64 text-sm">
        How few people of each group keep every queue's target: between all as one and each by itself. A day
        takes about a minute.
      </p>
    </div>
  );
}

interface RequiredRow extends RequiredInterval {
  minute: number;
}

function RequiredTable({ day, required }: { day: DayModel; required: RequiredAgents }) {
  const format = useFormat();
  const rows = required.intervals.flatMap((interval, at): RequiredRow[] =>
    interval.total > 0 ? [{ ...interval, minute: day.times[at]?.minute ?? 0 }] : [],
  );
  const columns: Column<RequiredRow>[] = [
    { key: 'from', head: 'From', cell: ({ minute }) => clockTime(minute) },
    ...day.model.groups.map(({ name }, group) => ({
      key: `group ${name}`,
      head: name,
      numeric: true,
      cell: ({ agents }: RequiredRow) => format.count(agents[group] ?? 0),
    })),
    { key: 'total', head: 'Together', numeric: true, cell: ({ total }) => format.count(total) },
    { key: 'pooled', head: 'All as one', numeric: true, cell: ({ pooled }) => format.count(pooled) },
    {
      key: 'separate',
      head: 'Each by itself',
      numeric: true,
      cell: ({ separate }) => format.count(separate),
    },
  ];
  return (
    <DataTable
      caption="People by skills"
      columns={columns}
      rows={rows}
      rowKey={({ minute }) => String(minute)}
      maxHeight="24rem"
    />
  );
}
