import type { Language } from '@/models/text/transcript';

/** In this order in every model, table and file. */
export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** Places of the three in rows of numbers. */
export const NEGATIVE = 0;
export const NEUTRAL = 1;
export const POSITIVE = 2;

/** A text with what people said of it. */
export interface LabelledText {
  text: string;
  language: Language;
  /** Place in SENTIMENTS. */
  label: number;
}
