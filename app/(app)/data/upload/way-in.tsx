'use client';

import { RiUploadCloud2Line } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { ErrorState } from '@/app/_ui/states';
import type { SiteView } from '@/server/sites/site-view';
import { FilesDropArea } from '../sending/files-drop-area';
import { SendingList } from '../sending/sending-list';
import { Sending } from './sending';
import { sortDrop } from './sort-drop';
import { UPLOAD_STEP } from './upload-step';
import { uploadUrl } from './upload-url';
import { useSending } from './use-sending';
import { StartAnswer } from './waiting/start-answer';
import { StartedPanel } from './waiting/started-panel';
import { useLeave } from './waiting/use-leave';
import { useManySendings } from './waiting/use-many-sendings';
import { useStartMany } from './waiting/use-start-many';
import { WaitingPanel } from './waiting/waiting-panel';

/** How often the list of what waits is asked for while more is being sent. */
const LOOK_EVERY_MS = 2000;

/** Drop files or folders; one by itself is looked into at once, many are sorted by what they are. */
export function WayIn({ site }: { site: SiteView | undefined }) {
  const trpc = useTRPC();
  const [step, setStep] = useQueryStates(UPLOAD_STEP, { history: 'push' });
  const one = useSending(uploadUrl);
  const many = useManySendings();
  const { start, said, forget } = useStartMany(site?.id);
  const waiting = useQuery(
    trpc.ingest.waiting.queryOptions(undefined, { refetchInterval: many.underway ? LOOK_EVERY_MS : false }),
  );
  const leave = useLeave();
  const forms = waiting.data?.forms ?? [];

  const take = async (files: File[]) => {
    if (!site) return;
    const drop = sortDrop(files);
    const [only] = drop.deliveries;
    const alone = files.length === 1 && !many.underway;
    if (!only || !alone) return many.send(site.id, drop);
    const upload = await one.send(only);
    if (upload) await setStep({ upload, since: null });
  };
  const begin = async (uploadIds: readonly string[]) => {
    const { since } = await start.mutateAsync({ uploadIds });
    // Those that are still being read stay in sight.
    if (since) await setStep({ since: step.since ?? since });
  };
  return (
    <>
      {one.current ? (
        <Sending {...one.current} onCancel={one.cancel} />
      ) : (
        <FilesDropArea
          label="Where files are dropped"
          title={site ? 'Drop files here, or a whole folder' : 'Choose a site first'}
          note="Call records, interval volumes, transcripts and recordings, as your systems write them. What each file is is found out and shown; nothing is stored before you start it."
          icon={RiUploadCloud2Line}
          disabled={!site}
          onFiles={(files) => void take(files)}
        />
      )}
      {one.error && <ErrorState error={one.error} />}
      <SendingList
        label="Files being sent"
        sendings={many.list}
        refused={many.refused}
        onCancel={many.cancel}
        onCancelAll={many.cancelAll}
        onClear={many.clear}
      />
      {waiting.error && <ErrorState error={waiting.error} onRetry={() => void waiting.refetch()} />}
      {forms.length > 0 && !one.current && (
        <WaitingPanel
          forms={forms}
          hasSite={site !== undefined}
          busy={start.isPending}
          onLook={({ form }) => void setStep({ form })}
          onStart={(uploadIds) => void begin(uploadIds)}
          onLeave={leave.mutate}
        />
      )}
      {start.error && <ErrorState error={start.error} />}
      {leave.error && <ErrorState error={leave.error} />}
      <StartAnswer known={said.known} refused={said.refused} onPutAway={forget} />
      {step.since && <StartedPanel since={step.since} onPutAway={() => void setStep({ since: null })} />}
    </>
  );
}
