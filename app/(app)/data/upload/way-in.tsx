'use client';

import { RiUploadCloud2Line } from '@remixicon/react';
import { ErrorState } from '@/app/_ui/states';
import type { SiteView } from '@/server/sites/site-view';
import { FilesDropArea } from '../sending/files-drop-area';
import { SendingList } from '../sending/sending-list';
import { Sending } from './sending';
import { useWayIn } from './use-way-in';
import { StartAnswer } from './waiting/start-answer';
import { StartedPanel } from './waiting/started-panel';
import { WaitingPanel } from './waiting/waiting-panel';

/** Drop files or folders; one by itself is looked into at once, many are sorted by what they are. */
export function WayIn({ site }: { site: SiteView | undefined }) {
  const { one, many, step, setStep, start, said, forget, waiting, leave, take, begin } = useWayIn(site);
  const forms = waiting.data?.forms ?? [];
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
