'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { Delta } from '@/app/_ui/delta';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { VersionComparison } from '@/server/intents/versions/version-card';
import { MaybeLink } from '../../trends/maybe-link';
import { callsWords, comparisonWords } from './comparison-words';

interface ComparisonPanelProps {
  siteId: number;
  number: number;
  comparison: VersionComparison;
  mayOpenCalls: boolean;
}

type Changed = VersionComparison['intents'][number];
type Sample = NonNullable<VersionComparison['calls']>['samples'][number];

/** A version against the one that read calls when it was trained. */
export function ComparisonPanel({ siteId, number, comparison, mayOpenCalls }: ComparisonPanelProps) {
  const format = useFormat();
  const { against, calls } = comparison;
  const changed = comparison.intents.filter(({ before, now }) => before !== now);
  const intents: Column<Changed>[] = [
    { key: 'name', head: 'Intent', cell: ({ name }) => name },
    { key: 'held', head: 'Held back', numeric: true, cell: ({ held }) => format.count(held) },
    {
      key: 'before',
      head: `F1 of version ${against.number}`,
      numeric: true,
      wideOnly: true,
      cell: ({ before }) => format.percent(before),
    },
    {
      key: 'now',
      head: `Of version ${number}`,
      numeric: true,
      wideOnly: true,
      cell: ({ now }) => format.percent(now),
    },
    {
      key: 'change',
      head: 'Change',
      numeric: true,
      cell: ({ before, now }) => (
        <Delta
          text={format.points(now - before)}
          direction={Math.sign(now - before) as -1 | 0 | 1}
          good={now > before}
        />
      ),
    },
  ];
  const samples: Column<Sample>[] = [
    {
      key: 'call',
      head: 'Call',
      cell: ({ callId }) => (
        <MaybeLink href={mayOpenCalls ? `/calls/${siteId}/${encodeURIComponent(callId)}` : null}>
          {callId}
        </MaybeLink>
      ),
    },
    { key: 'before', head: 'Now', cell: ({ before }) => before ?? 'Unknown' },
    { key: 'now', head: 'Then', cell: ({ now }) => now ?? 'Unknown' },
    { key: 'score', head: 'Score', numeric: true, cell: ({ score }) => format.percent(score) },
  ];
  return (
    <Panel title={`Version ${number} against version ${against.number}`} flush>
      <p className="px-4 pb-2 text-sm leading-6">
        {comparisonWords(format, number, comparison)} {calls && callsWords(format, calls)}
      </p>
      <div className="grid grid-cols-1 gap-x-4 xl:grid-cols-2">
        {changed.length > 0 && (
          <DataTable
            caption="Change by intent"
            columns={intents}
            rows={changed}
            rowKey={({ label }) => label}
            maxHeight="18rem"
          />
        )}
        {calls && calls.samples.length > 0 && (
          <DataTable
            caption="Calls that would change"
            columns={samples}
            rows={calls.samples}
            rowKey={({ callId }) => callId}
            maxHeight="18rem"
          />
        )}
      </div>
    </Panel>
  );
}
