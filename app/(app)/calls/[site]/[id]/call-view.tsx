'use client';

import { RiArrowLeftLine } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { ErrorState } from '@/app/_ui/states';
import type { CallVersion } from '@/server/calls/call-detail';
import { OUTCOME_NAMES } from '../../outcome-badge';
import { CallFacts } from './call-facts';
import { CallSkeleton } from './call-skeleton';
import { TranscriptSection } from './transcript-section';
import { VconLink } from './vcon-link';

interface CallViewProps {
  question: { siteId: number; callId: string };
  /** What the viewer may do with it. */
  may: { read: boolean; correct: boolean; exportVcon: boolean };
  /** The list it was opened from. */
  back: string;
}

/** The turn to open at (from 0), and a search whose words stand out. */
const OPENING = { at: parseAsInteger, q: parseAsString.withDefault('') };

/** One call: what happened, what is known of it, and where that comes from. */
export function CallView({ question, may, back }: CallViewProps) {
  const trpc = useTRPC();
  const [{ at, q }] = useQueryStates(OPENING);
  const { data, error, refetch } = useQuery({
    ...trpc.calls.get.queryOptions(question),
    // Every read is audited: only a person's own act reads again.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const call = data?.versions[0];
  return (
    <>
      <Link
        href={back}
        data-print="hide"
        className="inline-flex items-center gap-1 text-sm font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
      >
        <RiArrowLeftLine aria-hidden className="size-4" />
        Back to the list
      </Link>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <CallSkeleton />}
      {data && call && (
        <>
          <PageHeader
            title={`Call ${data.callId}`}
            answer={<Sentence call={call} siteName={data.siteName} />}
            actions={may.exportVcon && <VconLink siteId={data.siteId} callId={data.callId} />}
          />
          {may.read && (
            <div className="pb-4">
              <TranscriptSection
                question={question}
                timeZone={call.timeZone}
                holdMs={call.holdMs}
                mayCorrect={may.correct}
                at={at}
                search={q}
              />
            </div>
          )}
          <CallFacts data={data} call={call} back={back} />
        </>
      )}
    </>
  );
}

function Sentence({ call, siteName }: { call: CallVersion; siteName: string }) {
  const format = useFormat();
  const served = call.agent ? ` by ${call.agent}` : '';
  const waited = call.waitMs > 0 ? ` after ${format.duration(call.waitMs / 1000)} of waiting` : '';
  return (
    <>
      <strong className="font-semibold">
        {OUTCOME_NAMES[call.outcome]}
        {served}
      </strong>
      {waited}; {format.dateTime(call.startedAt, call.timeZone)} ({call.timeZone}),{' '}
      {call.queueName ? `queue ${call.queueName}, ` : ''}site {siteName}.
    </>
  );
}
