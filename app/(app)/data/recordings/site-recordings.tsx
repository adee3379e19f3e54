'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { Panel } from '@/app/_ui/panel';
import type { RecordingsOverview } from '@/server/recordings/contracts/overview';
import type { SiteView } from '@/server/sites/site-view';
import { DropPanel } from './drop/drop-panel';
import { HowToBegin } from './how-to-begin';
import { PacePanel } from './pace-panel';
import { QueuePanel } from './queue/queue-panel';
import { useOverview } from './use-overview';

interface SiteRecordingsProps {
  site: SiteView;
  mayWrite: boolean;
}

const isEmpty = ({ counts }: RecordingsOverview): boolean =>
  Object.values(counts).every((count) => count === 0);

/** The recordings of a site: the way in, the pace, and the queue. */
export function SiteRecordings({ site, mayWrite }: SiteRecordingsProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const overview = useOverview(site.id);
  const refresh = () => void cache.invalidateQueries({ queryKey: trpc.recordings.pathKey() });
  const settingsHref = mayWrite ? `/settings/recordings?site=${site.id}` : null;
  return (
    <div className="space-y-4">
      {mayWrite && <DropPanel site={site} onTaken={refresh} />}
      <Answered question={overview} height="h-72">
        {(data) => (
          <div className="space-y-4">
            <PacePanel overview={data} settingsHref={settingsHref} />
            {isEmpty(data) ? (
              <Panel title="Recordings">
                <HowToBegin mayWrite={mayWrite} siteId={site.id} siteCode={site.code} />
              </Panel>
            ) : (
              <QueuePanel site={site} overview={data} mayWrite={mayWrite} />
            )}
          </div>
        )}
      </Answered>
    </div>
  );
}
