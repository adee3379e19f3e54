import { z } from 'zod';
import { SPEAKERS } from '@/models/text/transcript';
import type { LabelNames } from '@/server/labelling/label-names';
import type { InsightRow } from './queries/insights-of-calls';
import { CUSTOMER_SENTIMENTS, type CustomerSentiment, SENTIMENT_EDGE } from './reading-vocabulary';

const namedLabel = z.object({ id: z.string(), name: z.string() });

/** What was read in a call, as a list shows it. */
export const callReading = z.object({
  language: z.string(),
  turns: z.number(),
  /** What counts, the main one first; empty: unknown, or not read. */
  intents: z.array(namedLabel),
  /** A model has read it for intents. */
  intentsRead: z.boolean(),
  /** Of the model's best intent. */
  score: z.number(),
  irritants: z.array(namedLabel),
  /** null: not read, or the customer said nothing. */
  sentiment: z.enum(CUSTOMER_SENTIMENTS).nullable(),
  corrected: z.boolean(),
});
export type CallReading = z.output<typeof callReading>;

/** The turn in which a search was found. */
export const callSnippet = z.object({
  utterance: z.int(),
  speaker: z.enum(SPEAKERS),
  /** Masked. */
  text: z.string(),
  /** What was found: characters (UTF-16), the end exclusive. */
  matches: z.array(z.object({ start: z.int(), end: z.int() })),
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
});
export type CallSnippet = z.output<typeof callSnippet>;

/** A customer's sentiment over a call, by the edges that filters use; as SQL in queries/reading-matches.ts. */
function sentimentOf(
  row: Pick<InsightRow, 'customer_balance' | 'strong_negative'>,
): CustomerSentiment | null {
  if (row.strong_negative > 0) return 'strong_negative';
  if (row.customer_balance === null) return null;
  if (row.customer_balance > SENTIMENT_EDGE) return 'positive';
  return row.customer_balance < -SENTIMENT_EDGE ? 'negative' : 'neutral';
}

export function viewReading(row: InsightRow, names: LabelNames): CallReading {
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: names.nameOf(id) }));
  return {
    language: row.language,
    turns: row.utterances,
    intents: named(row.intents),
    intentsRead: row.intent_run > 0,
    score: row.top_score,
    irritants: named(row.irritants),
    sentiment: sentimentOf(row),
    corrected: row.is_corrected === 1,
  };
}
