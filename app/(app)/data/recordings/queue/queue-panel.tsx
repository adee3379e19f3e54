'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { FormProblem } from '@/app/_ui/form-problem';
import { NumberedPager } from '@/app/_ui/numbered-pager';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { RecordingsOverview } from '@/server/recordings/contracts/overview';
import type { RecordingView } from '@/server/recordings/contracts/recording';
import type { SiteView } from '@/server/sites/site-view';
import { RECORDINGS_A_PAGE } from '../list-question';
import { RECORDINGS_URL } from '../recordings-url';
import { QueueActs } from './queue-acts';
import { CancelWaiting, DeleteAudio } from './queue-dialogs';
import { RecordingsTable } from './recordings-table';
import { RowActs } from './row-acts';
import { SearchField } from './search-field';
import { StatusFilterChoice } from './status-filter';
import { useList } from './use-list';
import { useRecordingActs } from './use-recording-acts';

interface QueuePanelProps {
  site: SiteView;
  overview: RecordingsOverview;
  mayWrite: boolean;
}

/** Every recording there was, by where it stands; asks again only while something is under way. */
export function QueuePanel({ site, overview, mayWrite }: QueuePanelProps) {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(RECORDINGS_URL, { history: 'push' });
  const queues = useQuery(trpc.sites.queues.queryOptions({ siteId: site.id }));
  const recordings = useList(site.id, state, overview);
  const acts = useRecordingActs(site.id);
  const [deleted, setDeleted] = useState<RecordingView | null>(null);
  const [cancelsAll, setCancelsAll] = useState(false);
  const queueName = (code: string) => queues.data?.find((queue) => queue.code === code)?.name ?? code;
  const rowActs = (recording: RecordingView) => (
    <RowActs recording={recording} acts={acts} onDelete={setDeleted} />
  );
  return (
    <Panel
      title="Recordings"
      actions={
        mayWrite && <QueueActs counts={overview.counts} acts={acts} onCancelAll={() => setCancelsAll(true)} />
      }
      flush
    >
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 pb-2">
        <StatusFilterChoice
          counts={overview.counts}
          value={state.status}
          onChoose={(status) => setState({ status, page: null })}
        />
        <SearchField search={state.q} onSearch={(q) => setState({ q: q || null, page: null })} />
      </div>
      <div className="px-4 empty:hidden">
        <FormProblem error={acts.error} />
      </div>
      <Answered question={recordings} height="h-48">
        {(data) =>
          data.total === 0 ? (
            <NoSuch search={state.q} />
          ) : (
            <>
              <RecordingsTable
                recordings={data.recordings}
                queueName={queueName}
                timeZone={site.timeZone}
                now={new Date(recordings.dataUpdatedAt)}
                acts={mayWrite ? rowActs : null}
              />
              <NumberedPager
                page={state.page}
                size={RECORDINGS_A_PAGE}
                total={data.total}
                onPage={(page) => setState({ page })}
              />
            </>
          )
        }
      </Answered>
      {deleted && <DeleteAudio recording={deleted} acts={acts} onClose={() => setDeleted(null)} />}
      {cancelsAll && <CancelWaiting acts={acts} onClose={() => setCancelsAll(false)} />}
    </Panel>
  );
}

function NoSuch({ search }: { search: string }) {
  return (
    <EmptyState title="No such recording">
      {search ? `None has “${search}” in its name or its call’s id.` : 'None is in this state.'}
    </EmptyState>
  );
}
