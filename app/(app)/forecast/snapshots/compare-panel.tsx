'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { SingleChoice } from '@/app/_filters/single-choice';
import { SiteSelect } from '@/app/_filters/site-select';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { SnapshotView } from '@/server/forecasts/contracts/snapshot-view';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import type { TrendsOptions } from '@/server/trends/options';
import { snapshotName } from '../made-words';
import { METRIC_WORDS } from '../metric-words';
import { ChangesTable } from './changes-table';
import { CompareChart } from './compare-chart';
import { comparePoints } from './compare-points';
import { differenceWords, nearerWords } from './compare-words';
import { DifferencesTable } from './differences-table';
import { NearerTable } from './nearer-table';
import type { SnapshotsChange, SnapshotsState } from './snapshots-url';

interface ComparePanelProps {
  sites: TrendsOptions['sites'];
  chosen: NonNullable<TrendsOptions['chosen']>;
  state: SnapshotsState;
  pair: { left: SnapshotView; right: SnapshotView };
  onChange: (change: SnapshotsChange) => void;
}

/** Two forecasts beside each other: the answer, the picture, the biggest changes, which was nearer, what differs. */
export function ComparePanel({ sites, chosen, state, pair, onChange }: ComparePanelProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const { queue, metric, by } = state;
  const siteId = chosen.site.id;
  const scope = { siteId, leftId: pair.left.id, rightId: pair.right.id, queue, metric };
  const question = useQuery(
    trpc.forecastCompare.snapshots.queryOptions(scope, { placeholderData: keepPreviousData }),
  );
  const { timeZone } = chosen.site;
  return (
    <Panel
      title="A against B"
      note={`A: ${snapshotName(format, pair.left, timeZone)} · B: ${snapshotName(format, pair.right, timeZone)}`}
      actions={<Choices {...{ sites, chosen, state, onChange }} />}
    >
      <Answered question={question} height="h-80">
        {(comparison) => {
          const { days, told, realised, differences } = comparison;
          if (!told.left || !told.right) {
            const lacking = told.left ? 'B does' : told.right ? 'A does' : 'Both do';
            return (
              <EmptyState title={`${lacking} not tell this`}>Choose another queue or measure.</EmptyState>
            );
          }
          const points = comparePoints(days, by, metric);
          const nearer = nearerWords(format, realised);
          return (
            <div className="space-y-4">
              <p className="text-[15px] leading-6">
                {differenceWords(format, metric, days)} {nearer}
              </p>
              {points.length > 0 && <CompareChart points={points} metric={metric} by={by} />}
              <div className="grid grid-cols-1 items-start gap-x-6 gap-y-4 lg:grid-cols-2 2xl:grid-cols-3">
                {points.length > 0 && <ChangesTable points={points} metric={metric} by={by} />}
                {realised.length > 0 && <NearerTable rows={realised} metric={metric} />}
                <DifferencesTable differences={differences} />
              </div>
            </div>
          );
        }}
      </Answered>
    </Panel>
  );
}

function Choices({ sites, chosen, state, onChange }: Omit<ComparePanelProps, 'pair'>) {
  return (
    <>
      <SiteSelect
        sites={sites}
        siteId={chosen.site.id}
        onChoose={(id) => onChange({ site: id, left: null, right: null, queue: null })}
      />
      {chosen.queues.length > 1 && (
        <SingleChoice
          label="Queue"
          value={state.queue}
          choices={[
            { value: '', label: 'Whole site' },
            ...chosen.queues.map(({ code, name }) => ({ value: code, label: name || code })),
          ]}
          onChoose={(queue) => onChange({ queue })}
        />
      )}
      <ViewToggle<Metric>
        label="Measure"
        value={state.metric}
        choices={[
          { value: 'offered', label: METRIC_WORDS.offered.label },
          { value: 'aht', label: METRIC_WORDS.aht.label },
        ]}
        onChoose={(metric) => onChange({ metric })}
      />
      <ViewToggle
        label="By"
        value={state.by}
        choices={[
          { value: 'day', label: 'Days' },
          { value: 'week', label: 'Weeks' },
        ]}
        onChoose={(by) => onChange({ by })}
      />
    </>
  );
}
