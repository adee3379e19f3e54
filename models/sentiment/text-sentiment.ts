import type { Language } from '@/models/text/transcript';
import type { SentimentCard } from './sentiment-card';

/** P(negative), P(neutral), P(positive): calibrated, they add up to 1. */
export type Probabilities = readonly [negative: number, neutral: number, positive: number];

/** What tells the sentiment of texts. */
export interface TextSentiment {
  card: SentimentCard;
  /** Answers stand in the order of the texts. A language the model does not know is read as its first. */
  classify(texts: readonly { text: string; language: Language }[]): Promise<Probabilities[]>;
}
