'use client';

import { RiArrowRightUpLine } from '@remixicon/react';
import Link from 'next/link';
import { useFormat } from '@/app/_ui/locale';
import type { QuoteView } from '@/server/irritants/quote';

const SPEAKERS: Record<string, string> = {
  customer: 'Customer',
  agent: 'Agent',
  ivr: 'Phone menu',
  unknown: 'Somebody',
};

interface QuoteProps {
  siteId: number;
  timeZone: string;
  quote: QuoteView;
}

/** The address of a call, at the turn that shows it. */
function momentHref(siteId: number, { callId, said }: QuoteView): string {
  const at = said ? `?at=${said.utterance}` : '';
  return `/calls/${siteId}/${encodeURIComponent(callId)}${at}`;
}

/** What somebody said, with the words that count marked; opens the call at that moment. */
export function Quote({ siteId, timeZone, quote }: QuoteProps) {
  const format = useFormat();
  const { said, why, callId, startedAt, score } = quote;
  return (
    <figure className="min-w-0">
      {said ? (
        <blockquote className="text-sm leading-6 text-tremor-content-emphasis dark:text-dark-tremor-content-emphasis">
          <span className="text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            {SPEAKERS[said.speaker] ?? said.speaker}:{' '}
          </span>
          {said.text.slice(0, said.start)}
          <mark className="rounded-sm bg-amber-100 px-0.5 text-tremor-content-strong dark:bg-amber-900/60 dark:text-dark-tremor-content-strong">
            {said.text.slice(said.start, said.end)}
          </mark>
          {said.text.slice(said.end)}
        </blockquote>
      ) : (
        <p className="text-sm leading-6">{why}</p>
      )}
      <figcaption className="flex flex-wrap items-center gap-x-2 text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        <Link
          href={momentHref(siteId, quote)}
          prefetch={false}
          aria-label={`Open call ${callId} at this moment`}
          className="inline-flex items-center gap-0.5 font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
        >
          Call {callId}
          <RiArrowRightUpLine aria-hidden className="size-3.5" />
        </Link>
        {startedAt && <span>{format.dateTime(startedAt, timeZone)}</span>}
        {quote.queue && <span>{quote.queue}</span>}
        {score !== null && (
          <span title={`${why} Read by ${quote.model}.`}>
            {score >= 1 ? 'by rule' : `score ${format.percent(score)}`}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
