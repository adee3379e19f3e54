'use client';

import { RiEmotionHappyLine, RiEmotionNormalLine, RiEmotionUnhappyLine } from '@remixicon/react';
import { POP_UP } from '@/app/_filters/control-style';
import { usePopUp } from '@/app/_filters/use-pop-up';
import { useFormat } from '@/app/_ui/locale';
import { wholePercent } from '@/app/(app)/calls/whole-percent';
import type { CallReadings } from '@/server/labelling/readings-contract';

type TurnReading = NonNullable<CallReadings['sentiment']>['utterances'][number];
export type TurnSentiment = TurnReading['sentiment'];

/** In the order of their keys. */
const CHOICES = [
  { sentiment: 'negative', name: 'Negative', icon: RiEmotionUnhappyLine },
  { sentiment: 'neutral', name: 'Neutral', icon: RiEmotionNormalLine },
  { sentiment: 'positive', name: 'Positive', icon: RiEmotionHappyLine },
] as const;

const TONES: Record<TurnSentiment, string> = {
  negative: 'text-orange-700 dark:text-orange-400',
  neutral: 'text-tremor-content dark:text-dark-tremor-content',
  positive: 'text-teal-700 dark:text-teal-400',
};

interface SentimentMarkProps {
  reading: TurnReading;
  /** null: the viewer may not correct. */
  onCorrect: ((sentiment: TurnSentiment) => void) | null;
}

/** How a turn was said, by its words; a press offers the other two. */
export function SentimentMark({ reading, onCorrect }: SentimentMarkProps) {
  const format = useFormat();
  const { open, setOpen, holder } = usePopUp();
  const { sentiment, score, correction } = reading;
  const shown = CHOICES.find((choice) => choice.sentiment === sentiment) ?? CHOICES[1];
  const source = correction ? `said by ${correction.createdBy}` : wholePercent(score, format.locale);
  const Icon = shown.icon;
  const quiet = sentiment === 'neutral' && !correction;
  const face = (
    <>
      <Icon aria-hidden className="size-4" />
      <span className={quiet ? 'sr-only' : ''}>{shown.name}</span>
      {correction && <span className="text-tremor-content dark:text-dark-tremor-content">corrected</span>}
    </>
  );
  const look = `inline-flex items-center gap-1 ${TONES[sentiment]} ${quiet ? 'opacity-30 focus:opacity-100 group-hover:opacity-100' : ''}`;
  if (!onCorrect) {
    return (
      <span title={source} className={look}>
        {face}
      </span>
    );
  }
  return (
    <div ref={holder} className="relative">
      <button
        type="button"
        data-sentiment
        aria-expanded={open}
        title={`${shown.name}, ${source}. Correct it`}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          const choice = CHOICES[Number(event.key) - 1];
          if (!open || !choice) return;
          event.stopPropagation();
          setOpen(false);
          onCorrect(choice.sentiment);
        }}
        className={`${look} rounded px-0.5 hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle`}
      >
        {face}
        <span className="sr-only">, correct it</span>
      </button>
      {open && (
        <ul className={`${POP_UP} w-40 p-1`}>
          {CHOICES.map(({ sentiment: value, name, icon: ChoiceIcon }, index) => (
            <li key={value}>
              <button
                type="button"
                aria-pressed={value === sentiment}
                onClick={() => {
                  setOpen(false);
                  onCorrect(value);
                }}
                className="flex w-full items-center gap-2 rounded px-2 py-1 text-left text-sm text-tremor-content-emphasis hover:bg-tremor-background-muted dark:text-dark-tremor-content-emphasis dark:hover:bg-dark-tremor-background-subtle"
              >
                <kbd className="text-xs opacity-60">{index + 1}</kbd>
                <ChoiceIcon aria-hidden className="size-4" />
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
