'use client';

import type { ReactNode } from 'react';
import type { WordView } from '@/server/calls/conversation/transcript-view';

interface SpokenWordProps {
  /** When it is said. */
  startMs: number;
  /** It is being said. */
  spoken: boolean;
  /** The recognizer was less than half sure of it. */
  doubtful: boolean;
  children: ReactNode;
}

/** The recognizer says less than this, in percent: the word is marked. */
const DOUBTFUL_PERCENT = 50;

export const DOUBTFUL_LOOK =
  'underline decoration-tremor-content-subtle decoration-dotted decoration-2 underline-offset-4 dark:decoration-dark-tremor-content-subtle';

export function isDoubtful(word: WordView): boolean {
  return word[4] !== null && word[4] < DOUBTFUL_PERCENT;
}

const SPOKEN_LOOK =
  'rounded-sm bg-blue-200 text-blue-950 shadow-[0_2px_0_0] shadow-blue-700 dark:bg-blue-800 dark:text-blue-50 dark:shadow-blue-300';

/** A word of a recording: a click on it plays from there (use-word-clicks.ts). */
export function SpokenWord({ startMs, spoken, doubtful, children }: SpokenWordProps) {
  const look = `${spoken ? SPOKEN_LOOK : 'hover:bg-blue-100 dark:hover:bg-blue-950'} ${doubtful ? DOUBTFUL_LOOK : ''}`;
  return (
    <span data-word={startMs} data-spoken={spoken || undefined} className={`cursor-pointer ${look}`}>
      {children}
    </span>
  );
}
