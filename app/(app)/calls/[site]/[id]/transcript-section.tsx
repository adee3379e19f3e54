'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { Panel } from '@/app/_ui/panel';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import { NoText } from './conversation/no-text';
import { RecordingPanel } from './player/recording-panel';
import { useRecording } from './player/use-recording';
import { ReadCall } from './read-call';
import type { ReadCallProps } from './read-call-props';

const TITLE = 'What was said';

/** What was said, what the models made of it, and people's word on that. Reading it is written to the audit log. */
export function TranscriptSection(props: Omit<ReadCallProps, 'transcript'>) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery({
    ...trpc.calls.transcript.queryOptions(props.question),
    // Every read is audited: only a person's own act reads again.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (data && !data.missing) return <ReadCall {...props} transcript={data} />;
  return (
    <div className="space-y-4">
      <RecordingAlone question={props.question} />
      <Panel title={TITLE}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data?.missing && <NoText missing={data.missing} />}
        {!data && !error && <Skeleton className="h-80 w-full" />}
      </Panel>
    </div>
  );
}

const NO_TURNS: ReadCallProps['transcript']['turns'] = [];

/** A recording of which there is no text yet, or none at all. */
function RecordingAlone({ question }: Pick<ReadCallProps, 'question'>) {
  const recording = useRecording(question, NO_TURNS);
  return <RecordingPanel recording={recording} turns={NO_TURNS} matches={[]} onSeek={stay} />;
}

/** There is no text to follow. */
function stay(): void {}
