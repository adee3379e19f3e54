'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { Panel } from '@/app/_ui/panel';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import type { SiteView } from '@/server/sites/site-view';
import { FollowedBatch } from '../batches/followed-batch';
import { MappingPanel } from '../mapping/mapping-panel';
import { SiteChoice } from './site-choice';
import { UPLOAD_STEP } from './upload-step';
import { LookIntoForm } from './waiting/look-into-form';
import { WayIn } from './way-in';

/** The way in for files: site, files, how they are read, and how far they are. */
export function UploadPanel() {
  const [step, setStep] = useQueryStates(UPLOAD_STEP, { history: 'push' });
  const sites = useQuery(useTRPC().sites.list.queryOptions());
  if (sites.error) return <ErrorState error={sites.error} onRetry={() => void sites.refetch()} />;
  if (!sites.data) return <Skeleton className="h-44 rounded-lg" />;
  const only = sites.data.length === 1 ? sites.data[0] : undefined;
  const site = sites.data.find(({ id }) => id === (step.to ?? step.site)) ?? only;
  const back = () => void setStep({ form: null, upload: null });
  return (
    <Panel title="Bring calls in">
      {step.batch ? (
        <div className="space-y-3">
          <FollowedBatch batchId={step.batch} mayWrite />
          <Button type="button" size="xs" variant="secondary" onClick={() => setStep({ batch: null })}>
            Send another file
          </Button>
        </div>
      ) : site && step.upload ? (
        <OneFile uploadId={step.upload} site={site} onBack={back} />
      ) : site && step.form ? (
        <LookIntoForm form={step.form} site={site} onBack={back} />
      ) : (
        <div className="space-y-4">
          <SiteChoice sites={sites.data} siteId={site?.id ?? null} onChoose={(to) => setStep({ to })} />
          <WayIn site={site} />
        </div>
      )}
    </Panel>
  );
}

/** A file that came by itself: looked into, and started or left. */
function OneFile({ uploadId, site, onBack }: { uploadId: string; site: SiteView; onBack: () => void }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [, setStep] = useQueryStates(UPLOAD_STEP, { history: 'push' });
  const refresh = () => cache.invalidateQueries({ queryKey: trpc.ingest.pathKey() });
  const start = useMutation(
    trpc.ingest.start.mutationOptions({
      onSuccess: async ({ batchId }) => {
        await setStep({ upload: null, batch: batchId });
        await refresh();
      },
    }),
  );
  const discard = useMutation(
    trpc.ingest.discardUpload.mutationOptions({
      // Only then: it must not be among those that wait when one is back.
      onSettled: async () => {
        await refresh();
        onBack();
      },
    }),
  );
  return (
    <MappingPanel
      uploadId={uploadId}
      site={site}
      starting={start}
      onStart={(as) => start.mutate({ uploadId, siteId: site.id, ...as })}
      onDiscard={() => discard.mutate({ uploadIds: [uploadId] })}
    />
  );
}
