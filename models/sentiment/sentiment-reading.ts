import type { TextSpan } from '@/models/text/transcript';
import type { Sentiment } from './sentiment';

/** What the sentiment of a call is. Balances go from −1 (surely negative) to 1 (surely positive). */
export interface SentimentReading {
  utterances: {
    utterance: number;
    sentiment: Sentiment;
    /** calibrated probability of that sentiment */
    score: number;
    /** P(positive) − P(negative) */
    balance: number;
  }[];
  /** Mean balance of what the customer said; null where the customer said nothing. */
  customer: number | null;
  agent: number | null;
  /** Mean balance of the customer's last third minus that of the first; null with fewer than three utterances. */
  trend: number | null;
  /** The customer's most negative utterance, where it is so beyond doubt, and what makes it so. */
  strongNegative: { score: number; evidence: TextSpan } | null;
}
