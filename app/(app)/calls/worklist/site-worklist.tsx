'use client';

import { RiExternalLinkLine } from '@remixicon/react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import type { Worklist, WorklistItem } from '@/server/worklist/worklist-view';
import { TranscriptSection } from '../[site]/[id]/transcript-section';
import { callHref } from '../call-href';
import Loading from './loading';
import { useWorklist } from './use-worklist';
import { WorklistItems } from './worklist-items';

interface SiteWorklistProps {
  siteId: number;
  /** The call that is open. */
  call: string | null;
  onOpen: (callId: string) => void;
  /** What chooses the site. */
  children: ReactNode;
}

const HINTS = [
  ['j', 'next call'],
  ['k', 'previous'],
] as const;

/** A site's calls worth labelling, one of them open beside the list. */
export function SiteWorklist({ siteId, call, onOpen, children }: SiteWorklistProps) {
  const { list, items, shown, isDone, next, previous, markDone } = useWorklist(siteId, {
    callId: call,
    onOpen,
  });
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  return (
    <>
      <PageHeader title="Worth labelling" answer={<Answer list={list.data} />} actions={children} />
      {!shown && <NothingLeft list={list.data} />}
      {shown && (
        <div className="grid gap-4 xl:grid-cols-12">
          <Panel title="Calls" flush className="xl:sticky xl:top-3 xl:col-span-3 xl:self-start">
            {items.length > 0 ? (
              <WorklistItems items={items} open={shown.callId} onOpen={onOpen} />
            ) : (
              <EmptyState title="All done" />
            )}
          </Panel>
          <div className="min-w-0 space-y-3 xl:col-span-9">
            <Open item={shown} siteId={siteId} isDone={isDone} />
            <TranscriptSection
              key={shown.callId}
              question={{ siteId, callId: shown.callId }}
              timeZone={shown.timeZone}
              holdMs={null}
              mayCorrect
              at={null}
              search=""
              keys={{ commands: { j: next, k: previous }, hints: HINTS }}
              onSaid={markDone}
            />
          </div>
        </div>
      )}
    </>
  );
}

function Answer({ list: { items, angry, doneToday } }: { list: Worklist }) {
  const format = useFormat();
  return (
    <>
      <strong className="font-semibold">
        {format.count(items.length)} {items.length === 1 ? 'call' : 'calls'} worth labelling
      </strong>
      {angry > 0 && `, ${format.count(angry)} with strong customer anger`}.
      {doneToday > 0 && ` You have done ${format.count(doneToday)} today.`}
    </>
  );
}

function NothingLeft({ list: { period } }: { list: Worklist }) {
  if (!period) {
    return (
      <EmptyState title="No model has read any calls yet">
        Once transcripts have come in and a model has read them, calls to label are listed here.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing is worth labelling now">
      The model was sure of every recent call, and nobody was angry. Come back when new calls have come in.
    </EmptyState>
  );
}

function Open({ item, siteId, isDone }: { item: WorklistItem; siteId: number; isDone: boolean }) {
  const format = useFormat();
  const { callId, why, startedAt, timeZone, queueName, agent } = item;
  const facts = [format.dateTime(startedAt, timeZone), queueName, agent].filter(Boolean).join(', ');
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-sm">
      <p>
        <strong className="font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {isDone ? 'Done.' : `${why}.`}
        </strong>{' '}
        {isDone ? 'Press j for the next call.' : facts}
      </p>
      <Link
        href={callHref(siteId, callId, { back: '/calls/worklist' })}
        prefetch={false}
        className="inline-flex items-center gap-1 font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
      >
        The whole call
        <RiExternalLinkLine aria-hidden className="size-4" />
      </Link>
    </div>
  );
}
