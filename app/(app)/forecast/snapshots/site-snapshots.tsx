'use client';

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { PageHeader } from '@/app/_ui/page-header';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { SnapshotView } from '@/server/forecasts/contracts/snapshot-view';
import type { TrendsOptions } from '@/server/trends/options';
import { PlannerLinks } from '../_overrides/planner-links';
import { chosenPair } from './chosen-pair';
import { ComparePanel } from './compare-panel';
import { ImportPanel } from './import-panel';
import { SnapshotsTable } from './snapshots-table';
import type { SnapshotsChange, SnapshotsState } from './snapshots-url';

interface SiteSnapshotsProps {
  sites: TrendsOptions['sites'];
  chosen: NonNullable<TrendsOptions['chosen']>;
  state: SnapshotsState;
  mayWrite: boolean;
  onChange: (change: SnapshotsChange) => void;
}

/** The forecasts of a site: all of them, two beside each other, and another tool's brought in. */
export function SiteSnapshots({ sites, chosen, state, mayWrite, onChange }: SiteSnapshotsProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { toast, say } = useUndoToast();
  const [removing, setRemoving] = useState<SnapshotView | null>(null);
  const siteId = chosen.site.id;
  const list = useQuery(
    trpc.forecasts.snapshots.queryOptions({ siteId }, { placeholderData: keepPreviousData }),
  );
  const refresh = () => cache.invalidateQueries({ queryKey: trpc.forecasts.snapshots.pathKey() });
  const remove = useMutation(
    trpc.forecastImports.remove.mutationOptions({
      onSuccess: ({ name }) => {
        onChange({ left: null, right: null });
        setRemoving(null);
        void refresh();
        say(`Removed: ${name}`);
      },
    }),
  );
  return (
    <>
      <Answered question={list} height="h-96">
        {({ snapshots }) => {
          const pair = chosenPair(snapshots, state);
          return (
            <>
              <PageHeader
                title={`Snapshots · ${chosen.site.name}`}
                answer={answerOf(snapshots)}
                actions={<PlannerLinks here="/forecast/snapshots" siteId={siteId} />}
              />
              <div className="space-y-4">
                {pair && <ComparePanel {...{ sites, chosen, state, pair, onChange }} />}
                <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
                  <SnapshotsTable
                    snapshots={snapshots}
                    timeZone={chosen.site.timeZone}
                    pair={pair}
                    onChoose={onChange}
                    onRemove={mayWrite ? setRemoving : null}
                  />
                  {mayWrite && (
                    <ImportPanel
                      siteId={siteId}
                      onImported={({ id, name }) => {
                        void refresh().then(() => onChange({ left: id, right: null }));
                        say(`Imported: ${name}`, () => remove.mutate({ siteId, snapshotId: id }));
                      }}
                    />
                  )}
                </div>
              </div>
            </>
          );
        }}
      </Answered>
      {removing && (
        <ConfirmDialog
          title={`Remove ${removing.name}`}
          action="Remove it"
          busy={remove.isPending}
          error={remove.error}
          onClose={() => setRemoving(null)}
          onConfirm={() => remove.mutate({ siteId, snapshotId: removing.id })}
        >
          The imported forecast is removed for good. Its file can be imported again.
        </ConfirmDialog>
      )}
      {toast}
    </>
  );
}

function answerOf(snapshots: readonly SnapshotView[]): string {
  const done = snapshots.filter(({ status }) => status === 'done');
  const runs = done.filter(({ kind }) => kind === 'run').length;
  const imports = done.length - runs;
  const brought = imports === 0 ? '' : `, ${imports} of another tool`;
  if (done.length === 0) return 'There is no forecast yet.';
  return `${runs === 1 ? '1 forecast' : `${runs} forecasts`} made here${brought}. Each is kept as it was made.`;
}
