import type { TextSpan, Transcript } from '../../text/transcript';

/** What the records say of a call; null is unknown, which is not zero. */
export interface CallFacts {
  waitSeconds: number | null;
  holdSeconds: number | null;
  /** From the first word with the agent to the last; taken from the transcript's times where it is null. */
  durationSeconds: number | null;
  transfers: number | null;
  abandoned: boolean | null;
  /** Days since the same caller's last call; 'none' where there was no earlier call, null where the caller is unknown. */
  daysSinceLastCall: number | 'none' | null;
  queue: string | null;
}

/** What the models read in a call; null where it was not read. */
export interface ReadingFacts {
  /** Labels at or above the threshold; empty where the intent is unknown although the call was read. */
  intents: readonly string[] | null;
  /** The customer's mean balance of sentiment, −1 to 1. */
  customerSentiment: number | null;
}

export interface CallForRules {
  /** null for a call without a transcript, such as an abandoned one: conditions on words are then not met. */
  transcript: Transcript | null;
  facts: CallFacts;
  reading: ReadingFacts;
}

/** A call of which nothing but its words is known. */
export const NO_FACTS: CallFacts = {
  waitSeconds: null,
  holdSeconds: null,
  durationSeconds: null,
  transfers: null,
  abandoned: null,
  daysSinceLastCall: null,
  queue: null,
};
export const NO_READING: ReadingFacts = { intents: null, customerSentiment: null };

/** A call that fits a rule. */
export interface RuleHit {
  /** The moment that shows it best; null where only the records speak (a long wait), or words that were not said. */
  evidence: TextSpan | null;
  /** Every place that counted, in the order of the rule's conditions; `evidence` is the first. */
  spans: readonly TextSpan[];
  /** A sentence: what was found. */
  why: string;
}

/** What a rule made of a call. */
export interface RuleReading {
  hit: RuleHit | null;
  /** What would have had to be known to say more, in words ("how long the customer waited"); empty where all was known. */
  unknown: readonly string[];
}
