import type { ReadingRow } from './queries/readings-of-call';

/** A reading as it is stored. */
export interface StoredReading extends Omit<ReadingRow, 'is_current' | 'made_ms'> {
  site_id: number;
  /** UTC day of the call */
  started_on: string;
  call_id: string;
  transcript_version: string;
  /** ids of irritants that a rule alone finds, and a model alone */
  only_rule: string[];
  only_model: string[];
  /** YYYY-MM-DD hh:mm:ss.mmm, UTC */
  made_at: string;
}

/** What a kind of reading does not fill. */
export const EMPTY_READING = {
  top: '',
  top_score: 0,
  labels: [],
  scores: [],
  evidence_utterances: [],
  evidence_starts: [],
  evidence_ends: [],
  reasons: [],
  utterances: [],
  sentiments: [],
  sentiment_scores: [],
  balances: [],
  customer_balance: null,
  agent_balance: null,
  trend: null,
  only_rule: [],
  only_model: [],
} satisfies Partial<StoredReading>;

/** An instant as ClickHouse reads it. */
export function clickHouseInstant(at: Date): string {
  return at.toISOString().slice(0, 23).replace('T', ' ');
}
