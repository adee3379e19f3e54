import { RiUserStarLine } from '@remixicon/react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import type { CallReading, CallSnippet } from '@/server/calls/call-reading';
import type { ListedCall } from '@/server/calls/list-calls';
import { callHref } from './call-href';
import { SentimentMark } from './sentiment-badge';
import type { WaysOn } from './ways-on';

const MOST_IRRITANTS = 2;

/** What a call was about, how the customer spoke, what annoyed; when searching, the words around what was found. */
export function ReadingCell({ call, ways }: { call: ListedCall; ways: WaysOn }) {
  const { reading, snippet } = call;
  if (!reading) {
    return (
      <span className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        No transcript
      </span>
    );
  }
  return (
    <div className="min-w-40 max-w-xl space-y-0.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {reading.sentiment && <SentimentMark sentiment={reading.sentiment} />}
        <Intents reading={reading} />
        {reading.corrected && (
          <span title="Corrected by a person" className="text-tremor-brand dark:text-dark-tremor-brand">
            <RiUserStarLine aria-hidden className="size-4" />
            <span className="sr-only">Corrected by a person</span>
          </span>
        )}
        {reading.irritants.slice(0, MOST_IRRITANTS).map(({ id, name }) => (
          <Badge key={id} tone="bad">
            {name}
          </Badge>
        ))}
        {reading.irritants.length > MOST_IRRITANTS && (
          <span className="text-xs">+{reading.irritants.length - MOST_IRRITANTS}</span>
        )}
      </div>
      {snippet && <Snippet snippet={snippet} call={call} ways={ways} language={reading.language} />}
    </div>
  );
}

function Intents({ reading: { intents, intentsRead, score } }: { reading: CallReading }) {
  const [main, ...more] = intents;
  if (!main) {
    return (
      <span className="text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        {intentsRead ? 'Unknown' : 'Not read yet'}
      </span>
    );
  }
  return (
    <span title={`${intents.map(({ name }) => name).join(', ')}; best score ${Math.round(score * 100)}%`}>
      <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {main.name}
      </span>
      {more.length > 0 && <span className="text-xs"> +{more.length}</span>}
    </span>
  );
}

interface SnippetProps {
  snippet: CallSnippet;
  call: ListedCall;
  ways: WaysOn;
  language: string;
}

const SPEAKER_MARKS = { customer: 'Customer', agent: 'Agent', ivr: 'Menu', unknown: 'Said' } as const;

function Snippet({ snippet, call, ways: { siteId, back, search }, language }: SnippetProps) {
  const { text, matches, speaker, utterance, cutBefore, cutAfter } = snippet;
  return (
    <Link
      href={callHref(siteId, call.callId, { back, search, at: utterance })}
      prefetch={false}
      className="block text-xs leading-5 hover:underline"
    >
      <span className="text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        {SPEAKER_MARKS[speaker]}:{' '}
      </span>
      <span lang={language}>
        {cutBefore && '… '}
        <Marked text={text} matches={matches} />
        {cutAfter && ' …'}
      </span>
    </Link>
  );
}

function Marked({ text, matches }: Pick<CallSnippet, 'text' | 'matches'>) {
  const starts = [0, ...matches.map(({ end }) => end)];
  return starts.map((start, index) => {
    const match = matches[index];
    return (
      <span key={start}>
        {text.slice(start, match?.start ?? text.length)}
        {match && (
          <mark className="rounded-sm bg-yellow-200 text-inherit dark:bg-yellow-500/40">
            {text.slice(match.start, match.end)}
          </mark>
        )}
      </span>
    );
  });
}
