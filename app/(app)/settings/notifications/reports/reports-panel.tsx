'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import type { ScheduleView } from '@/server/reports/schedule/schedule-view';
import type { SiteView } from '@/server/sites/site-view';
import { ReportEditor } from './report-editor';
import { ReportList } from './report-list';

/** A made report shows within so long. */
const EVERY_MS = 5000;

/** Reports that are made and sent by the calendar. */
export function ReportsPanel({ site }: { site: SiteView }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const reports = useQuery(
    trpc.reports.list.queryOptions({ siteId: site.id }, { refetchInterval: EVERY_MS }),
  );
  const [edited, setEdited] = useState<ScheduleView | 'new' | null>(null);
  const [deleted, setDeleted] = useState<ScheduleView | null>(null);
  const refresh = async () => {
    setDeleted(null);
    await cache.invalidateQueries({ queryKey: trpc.reports.list.queryKey() });
  };
  const makeNow = useMutation(trpc.reports.makeNow.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(trpc.reports.delete.mutationOptions({ onSuccess: refresh }));
  return (
    <Panel
      title="Reports"
      note={`Made at the hour of ${site.timeZone}`}
      actions={
        <Button size="xs" variant="secondary" onClick={() => setEdited('new')}>
          New report
        </Button>
      }
      flush
    >
      <FormProblem error={makeNow.error} />
      <Answered question={reports} height="h-24">
        {(data) => (
          <ReportList
            schedules={data}
            busy={makeNow.isPending}
            onMake={({ id }) => makeNow.mutate({ siteId: site.id, scheduleId: id })}
            onEdit={setEdited}
            onDelete={setDeleted}
          />
        )}
      </Answered>
      {edited && (
        <ReportEditor
          site={site}
          schedule={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      {deleted && (
        <ConfirmDialog
          title={`Delete ${deleted.settings.name}?`}
          action="Delete the report"
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ siteId: site.id, scheduleId: deleted.id })}
          onClose={() => setDeleted(null)}
        >
          It is made no more, and what was made is deleted here. What was mailed stays with those who have it.
        </ConfirmDialog>
      )}
    </Panel>
  );
}
