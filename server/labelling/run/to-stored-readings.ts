import type { CallReading } from '@/models/intent/call-reading';
import type { SentimentReading } from '@/models/sentiment/sentiment-reading';
import type { TextSpan } from '@/models/text/transcript';
import type { LabelKind } from '@/server/postgres/generated/enums';
import type { StoredTranscript } from '@/server/transcripts/transcripts-of-day';
import { clickHouseInstant, EMPTY_READING, type StoredReading } from '../reading-row';
import type { CallRead, IrritantReading } from './reading-task';

export interface ReadingOrigin {
  siteId: number;
  day: string;
  run: number;
  transcript: Pick<StoredTranscript, 'callId' | 'version'>;
  names: Record<LabelKind, string>;
  madeAt: Date;
}

const SIGNS = { negative: -1, neutral: 0, positive: 1 } as const;
/** Of a label that only the records speak for: an empty span. */
const NOWHERE: TextSpan = { utterance: 0, start: 0, end: 0 };

/** What was read in a call, a row a kind. */
export function toStoredReadings(read: CallRead, origin: ReadingOrigin): StoredReading[] {
  const rows: StoredReading[] = [];
  if (read.intent) rows.push({ ...rowOf('intent', origin), ...intentColumns(read.intent) });
  if (read.sentiment) rows.push({ ...rowOf('sentiment', origin), ...sentimentColumns(read.sentiment) });
  if (read.irritants) rows.push({ ...rowOf('irritant', origin), ...irritantColumns(read.irritants) });
  return rows;
}

function rowOf(kind: LabelKind, origin: ReadingOrigin): StoredReading {
  return {
    ...EMPTY_READING,
    kind,
    site_id: origin.siteId,
    started_on: origin.day,
    call_id: origin.transcript.callId,
    run: origin.run,
    model: origin.names[kind],
    transcript_version: origin.transcript.version,
    made_at: clickHouseInstant(origin.madeAt),
  };
}

type LabelColumns = Pick<
  StoredReading,
  | 'top'
  | 'top_score'
  | 'labels'
  | 'scores'
  | 'evidence_utterances'
  | 'evidence_starts'
  | 'evidence_ends'
  | 'reasons'
>;

interface Given {
  label: string;
  score: number;
  evidence: TextSpan | null;
  reason?: string;
}

function labelColumns(given: readonly Given[], top: { label: string; score: number }): LabelColumns {
  const spans = given.map(({ evidence }) => evidence ?? NOWHERE);
  return {
    top: top.label,
    top_score: top.score,
    labels: given.map(({ label }) => label),
    scores: given.map(({ score }) => score),
    evidence_utterances: spans.map(({ utterance }) => utterance),
    evidence_starts: spans.map(({ start }) => start),
    evidence_ends: spans.map(({ end }) => end),
    reasons: given.map(({ reason }) => reason ?? ''),
  };
}

function intentColumns({ labels, top, topScore }: CallReading): LabelColumns {
  return labelColumns(labels, { label: top, score: topScore });
}

function irritantColumns({ found, onlyRule, onlyModel }: IrritantReading): Partial<StoredReading> {
  const given = found.map(({ irritantId, score, evidence, why }) => ({
    label: irritantId,
    score,
    evidence,
    reason: why,
  }));
  return {
    ...labelColumns(given, given[0] ?? { label: '', score: 0 }),
    only_rule: onlyRule,
    only_model: onlyModel,
  };
}

function sentimentColumns(read: SentimentReading): Partial<StoredReading> {
  const strong = read.strongNegative ? [{ label: 'strong_negative', ...read.strongNegative }] : [];
  return {
    ...labelColumns(strong, strong[0] ?? { label: '', score: 0 }),
    utterances: read.utterances.map(({ utterance }) => utterance),
    sentiments: read.utterances.map(({ sentiment }) => SIGNS[sentiment]),
    sentiment_scores: read.utterances.map(({ score }) => score),
    balances: read.utterances.map(({ balance }) => balance),
    customer_balance: read.customer,
    agent_balance: read.agent,
    trend: read.trend,
  };
}
