import {
  RiEmotionHappyLine,
  RiEmotionNormalLine,
  RiEmotionUnhappyLine,
  RiErrorWarningLine,
} from '@remixicon/react';
import type { CustomerSentiment } from '@/server/calls/reading-vocabulary';

/** Sentiments of a customer over a call in the reader's words. */
export const SENTIMENT_NAMES: Record<CustomerSentiment, string> = {
  strong_negative: 'Strongly negative',
  negative: 'Negative',
  neutral: 'Neutral',
  positive: 'Positive',
};

const LOOKS = {
  strong_negative: { icon: RiErrorWarningLine, tone: 'text-red-700 dark:text-red-400' },
  negative: { icon: RiEmotionUnhappyLine, tone: 'text-orange-700 dark:text-orange-400' },
  neutral: {
    icon: RiEmotionNormalLine,
    tone: 'text-tremor-content-subtle dark:text-dark-tremor-content-subtle',
  },
  positive: { icon: RiEmotionHappyLine, tone: 'text-teal-700 dark:text-teal-400' },
} as const;

/** A mark of how the customer spoke; the word comes with it for those who do not see it. */
export function SentimentMark({ sentiment }: { sentiment: CustomerSentiment }) {
  const { icon: Icon, tone } = LOOKS[sentiment];
  const name = `Customer: ${SENTIMENT_NAMES[sentiment].toLowerCase()}`;
  return (
    <span title={name} className={`inline-flex ${tone}`}>
      <Icon aria-hidden className="size-5" />
      <span className="sr-only">{name}</span>
    </span>
  );
}
