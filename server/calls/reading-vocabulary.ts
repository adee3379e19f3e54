/** How a customer spoke, over the whole call. Strongly negative calls are among the negative ones. No library comes with it. */
export const CUSTOMER_SENTIMENTS = ['strong_negative', 'negative', 'neutral', 'positive'] as const;
export type CustomerSentiment = (typeof CUSTOMER_SENTIMENTS)[number];

/** A mean balance (P(positive) - P(negative)) beyond this is positive, below its negative is negative. */
export const SENTIMENT_EDGE = 0.15;

/** In the place of an Intent.id: nothing reached the threshold. */
export const UNKNOWN_INTENT = 'unknown';
