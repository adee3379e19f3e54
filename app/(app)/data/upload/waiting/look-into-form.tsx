'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import type { SiteView } from '@/server/sites/site-view';
import { MappingPanel } from '../../mapping/mapping-panel';
import { UPLOAD_STEP } from '../upload-step';
import { StartAnswer } from './start-answer';
import { useLeave } from './use-leave';
import { type ReadAs, useStartMany } from './use-start-many';

interface LookIntoFormProps {
  form: string;
  site: SiteView;
  onBack: () => void;
}

/** The first of several files that are read alike: what is decided here holds for all of them. */
export function LookIntoForm({ form, site, onBack }: LookIntoFormProps) {
  const trpc = useTRPC();
  const [step, setStep] = useQueryStates(UPLOAD_STEP, { history: 'push' });
  const waiting = useQuery(trpc.ingest.waiting.queryOptions());
  const { start, said, forget } = useStartMany(site.id);
  const leave = useLeave();
  if (waiting.error) return <ErrorState error={waiting.error} onRetry={() => void waiting.refetch()} />;
  if (!waiting.data) return <Skeleton className="h-64" />;
  const files = waiting.data.forms.find((one) => one.form === form)?.files ?? [];
  const [first] = files;
  if (!first) {
    return (
      <EmptyState title="These files no longer wait">
        <Button type="button" size="xs" variant="secondary" onClick={onBack}>
          Back to all files
        </Button>
      </EmptyState>
    );
  }
  const uploadIds = files.map(({ uploadId }) => uploadId);
  const begin = async (as: ReadAs) => {
    const { since, refused } = await start.mutateAsync({ uploadIds, as });
    if (refused.length === 0) await setStep({ form: null, since: step.since ?? since });
  };
  return (
    <div className="space-y-4">
      <StartAnswer known={0} refused={said.refused} onPutAway={forget} />
      <MappingPanel
        uploadId={first.uploadId}
        others={files.length - 1}
        site={site}
        starting={start}
        onStart={(as) => void begin(as)}
        onBack={onBack}
        onDiscard={() => leave.mutate(uploadIds, { onSettled: onBack })}
      />
    </div>
  );
}
