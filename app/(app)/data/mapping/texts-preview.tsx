'use client';

import { RiAlertLine, RiCheckLine } from '@remixicon/react';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import type { TextPreview, TextPreviewCall } from '@/server/ingest/transcripts/text-preview';
import { fieldLabel } from './canonical-fields';

interface TextsPreviewProps {
  texts: TextPreview;
  good: number;
  bad: number;
  timeZone: string;
}

const SPEAKER_WORDS = {
  customer: 'Customer',
  agent: 'Agent',
  ivr: 'Voice menu',
  unknown: 'Unknown',
} as const;
const BAD = 'text-orange-800 dark:text-orange-300';

function readinessWords(format: Format, { looked, bad }: { looked: number; bad: number }): string {
  if (bad === 0) return `All calls looked at can be stored (${format.count(looked)}).`;
  if (bad === looked) return `None of the calls looked at can be stored (${format.count(looked)}).`;
  return `Of the first ${format.count(looked)} calls ${format.count(bad)} would go to quarantine; the others are stored.`;
}

/** What the first calls of a file of texts say about it. */
function Readiness({ texts, good, bad }: Pick<TextsPreviewProps, 'texts' | 'good' | 'bad'>) {
  const format = useFormat();
  const Sign = bad === 0 ? RiCheckLine : RiAlertLine;
  const tone = bad === 0 ? 'text-teal-700 dark:text-teal-400' : 'text-orange-700 dark:text-orange-400';
  return (
    <div className="space-y-1 px-4">
      <p className={`text-sm font-medium ${tone}`}>
        <Sign aria-hidden className="mr-1 inline size-4 align-text-bottom" />
        {readinessWords(format, { looked: good + bad + texts.refused, bad })}
      </p>
      {texts.refused > 0 && (
        <p className="text-sm">
          {format.count(texts.refused)} of them are not kept at all: these callers refused to be read by
          machines.
        </p>
      )}
      <p className="text-xs">Personal data is masked before anything is stored; this is what will be.</p>
    </div>
  );
}

function Facts({ call, timeZone }: { call: TextPreviewCall; timeZone: string }) {
  const format = useFormat();
  const words = [
    call.startedAt ? format.dateTime(call.startedAt, timeZone) : 'on the day of its call',
    call.language,
    call.utterances === 1 ? '1 utterance' : `${format.count(call.utterances)} utterances`,
    call.masks > 0 ? `${format.count(call.masks)} masked` : undefined,
    call.labels.length > 0 ? `labels: ${call.labels.join(', ')}` : undefined,
  ];
  return <p className="text-xs">{words.filter(Boolean).join(' · ')}</p>;
}

function Call({ call, timeZone }: { call: TextPreviewCall; timeZone: string }) {
  const format = useFormat();
  return (
    <li className="space-y-1 px-4 py-3">
      <p className="break-all text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {call.callId || `Line ${format.count(call.line)}`}
      </p>
      {call.problem && (
        <p className={`text-xs ${BAD}`}>
          <RiAlertLine aria-hidden className="mr-1 inline size-4 align-text-bottom" />
          Line {format.count(call.line)}, {fieldLabel(call.problem.field)}: {call.problem.reason}{' '}
          {call.problem.hint}
        </p>
      )}
      {call.refused && <p className="text-xs">The caller refused: nothing of it is kept.</p>}
      {!call.problem && !call.refused && (
        <>
          <Facts call={call} timeZone={timeZone} />
          <ol className="space-y-0.5 text-sm">
            {call.turns.map(({ place, speaker, text }) => (
              <li key={place}>
                <span className="font-medium">{SPEAKER_WORDS[speaker]}:</span> {text}
              </li>
            ))}
          </ol>
        </>
      )}
    </li>
  );
}

/** The first calls of a file of texts as they will be stored; bad ones with the reason. */
export function TextsPreview({ texts, good, bad, timeZone }: TextsPreviewProps) {
  return (
    <div className="space-y-2">
      <Readiness texts={texts} good={good} bad={bad} />
      <ul
        aria-label="The first calls as they will be stored"
        className="max-h-[32rem] divide-y divide-tremor-border overflow-y-auto dark:divide-dark-tremor-border"
      >
        {texts.calls.map((call) => (
          <Call key={call.line} call={call} timeZone={timeZone} />
        ))}
      </ul>
    </div>
  );
}
