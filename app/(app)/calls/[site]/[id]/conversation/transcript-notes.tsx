'use client';

import { RiShieldCheckLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import type { TranscriptView } from '@/server/calls/conversation/transcript-view';
import { languageName } from '../../../language-name';
import { DOUBTFUL_LOOK, isDoubtful } from './spoken-word';

interface TranscriptNotesProps {
  transcript: TranscriptView;
  unmask: ReactNode;
  /** What the times of the turns tell. */
  children: ReactNode;
}

/** What one should know before reading: sensitive content, language, what made the text, and the way to the original. */
export function TranscriptNotes({ transcript, unmask, children }: TranscriptNotesProps) {
  const { sensitive, keptOut, language, madeBy, caution, turns } = transcript;
  const masks = turns.reduce((sum, turn) => sum + turn.masks.length, 0);
  const doubtful = turns.reduce((sum, { words }) => sum + words.filter(isDoubtful).length, 0);
  return (
    <div className="space-y-2 pb-3 text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
      {sensitive.length > 0 && (
        <p className="rounded-md bg-amber-50 px-3 py-2 text-sm text-amber-900 dark:bg-amber-950 dark:text-amber-200">
          Especially sensitive: {sensitive.join(', ')}.
          {keptOut && ' This site keeps such calls out of readings and training.'}
        </p>
      )}
      {children}
      {caution !== '' && <p>{caution}</p>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          {languageName(language)}
          {madeBy && `, from ${madeBy}`}
        </span>
        <span className="inline-flex items-center gap-1">
          <RiShieldCheckLine aria-hidden className="size-4" />
          {masks === 0 ? 'No personal data found' : `Personal data masked in ${masks} places`}
        </span>
        {unmask}
        {doubtful > 0 && (
          <span>
            <span className={DOUBTFUL_LOOK}>Dotted</span>: the recognizer was less than half sure ({doubtful}{' '}
            {doubtful === 1 ? 'word' : 'words'})
          </span>
        )}
      </div>
    </div>
  );
}
