'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { Panel } from '@/app/_ui/panel';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import { FollowedBatch } from '../batches/followed-batch';
import { MappingPanel } from '../mapping/mapping-panel';
import { DropArea } from './drop-area';
import { Sending } from './sending';
import { SiteChoice } from './site-choice';
import { useSending } from './use-sending';

/** Where one is with a file; in the URL, so that a reload leads back to it. */
const STEP = { upload: parseAsString, batch: parseAsString, to: parseAsInteger };

/** The way in for a file: site, file, how it is read, and how far it is. */
export function UploadPanel() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [step, setStep] = useQueryStates(STEP, { history: 'push' });
  const sites = useQuery(trpc.sites.list.queryOptions());
  const sending = useSending();
  const discard = useMutation(trpc.ingest.discardUpload.mutationOptions());
  if (sites.error) return <ErrorState error={sites.error} onRetry={() => void sites.refetch()} />;
  if (!sites.data) return <Skeleton className="h-44 rounded-lg" />;
  const only = sites.data.length === 1 ? sites.data[0] : undefined;
  const site = sites.data.find(({ id }) => id === step.to) ?? only;

  const take = async (file: File) => {
    const upload = await sending.send(file);
    if (upload) await setStep({ upload, batch: null });
  };
  const started = async (batchId: string) => {
    await setStep({ upload: null, batch: batchId });
    await cache.invalidateQueries({ queryKey: trpc.ingest.pathKey() });
  };
  const leave = async (uploadId: string) => {
    await setStep({ upload: null });
    discard.mutate({ uploadId });
  };

  return (
    <Panel title="Bring calls in">
      {step.batch && (
        <div className="space-y-3">
          <FollowedBatch batchId={step.batch} mayWrite />
          <Button type="button" size="xs" variant="secondary" onClick={() => setStep({ batch: null })}>
            Send another file
          </Button>
        </div>
      )}
      {!step.batch && step.upload && site && (
        <MappingPanel
          uploadId={step.upload}
          site={site}
          onStarted={started}
          onDiscard={() => leave(step.upload ?? '')}
        />
      )}
      {!step.batch && !(step.upload && site) && (
        <div className="space-y-4">
          <SiteChoice sites={sites.data} siteId={site?.id ?? null} onChoose={(to) => setStep({ to })} />
          {sending.current ? (
            <Sending {...sending.current} onCancel={sending.cancel} />
          ) : (
            <DropArea
              prompt={site ? 'Drop a file here, or choose one' : 'Choose a site first'}
              disabled={!site}
              onFile={take}
            />
          )}
          {sending.error && <ErrorState error={sending.error} />}
        </div>
      )}
    </Panel>
  );
}
