import type { Speaker } from '@/models/text/transcript';
import { settleSite } from '@/server/calls/settle';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import { insertReadings } from '@/server/labelling/insert-readings';
import { EMPTY_READING, type StoredReading } from '@/server/labelling/reading-row';
import { insertCalls, type TestCall } from './insert-calls';
import { insertTranscripts } from './insert-transcripts';

/** A label that a model gave: its evidence is where `quote` stands first. */
export interface TestLabel {
  id: string;
  score: number;
  quote: string;
  why?: string;
}

/** A call with what was said in it and what models read in it. */
export interface TestConversation extends TestCall {
  turns: readonly (readonly [speaker: Speaker, text: string])[];
  language?: string;
  sensitive?: readonly string[];
  /** Best first, all at or above the threshold. */
  intents?: readonly TestLabel[];
  /** The best intent whatever the threshold, where none reached it. */
  nearest?: { id: string; score: number };
  irritants?: readonly TestLabel[];
  /** Ids of irritants on which a rule and a model do not agree. */
  disputed?: { onlyRule?: readonly string[]; onlyModel?: readonly string[] };
  /** −1, 0 or 1 a turn, in order. */
  sentiments?: readonly number[];
  strong?: { score: number; quote: string };
}

const TURN_MS = 6000;

/** Conversations as ingest and a run of the models leave them. */
export async function insertConversations(
  siteId: number,
  conversations: readonly TestConversation[],
  { run = 1, model = 'test 1' } = {},
): Promise<void> {
  await insertCalls(siteId, conversations.map(recordOf));
  await insertTranscripts(
    siteId,
    conversations.map(({ callId, startedAt, turns, language = 'en', sensitive = [] }) => ({
      callId,
      startedAt,
      language,
      sensitive,
      turns: turns.map(
        ([speaker, text], at) => [speaker, text, at * TURN_MS, (at + 1) * TURN_MS - 500] as const,
      ),
    })),
  );
  await settleSite(siteId);
  await readConversations(siteId, conversations, { run, model });
}

/** Readings of conversations that are there, by another run. */
export async function readConversations(
  siteId: number,
  conversations: readonly TestConversation[],
  { run, model }: { run: number; model: string },
): Promise<void> {
  await insertReadings(
    crypto.randomUUID(),
    conversations.flatMap((conversation) => readingsOf(siteId, conversation, { run, model })),
  );
  await markInsightsDirty(
    siteId,
    conversations.map(({ startedAt }) => startedAt.toISOString().slice(0, 10)),
  );
  await refreshInsights(siteId);
}

function recordOf(conversation: TestConversation): TestCall {
  const { turns, language, sensitive, intents, nearest, irritants, disputed, sentiments, strong, ...call } =
    conversation;
  return { talkMs: turns.length * TURN_MS, ...call };
}

function readingsOf(
  siteId: number,
  conversation: TestConversation,
  { run, model }: { run: number; model: string },
): StoredReading[] {
  const {
    callId,
    startedAt,
    turns,
    intents = [],
    irritants = [],
    disputed = {},
    nearest,
    sentiments,
    strong,
  } = conversation;
  const place = {
    ...EMPTY_READING,
    site_id: siteId,
    started_on: startedAt.toISOString().slice(0, 10),
    call_id: callId,
    run,
    model,
    transcript_version: '1',
    made_at: `${startedAt.toISOString().slice(0, 10)} 23:00:0${run % 10}.000`,
  };
  const best = intents[0] ?? nearest;
  return [
    {
      ...place,
      ...labelColumns(intents, turns),
      kind: 'intent',
      top: best?.id ?? '',
      top_score: best?.score ?? 0,
    },
    {
      ...place,
      ...labelColumns(irritants, turns),
      kind: 'irritant',
      model: 'rules',
      only_rule: [...(disputed.onlyRule ?? [])],
      only_model: [...(disputed.onlyModel ?? [])],
    },
    ...(sentiments
      ? [{ ...place, ...sentimentColumns(sentiments, strong, turns), kind: 'sentiment' as const }]
      : []),
  ];
}

type Turns = TestConversation['turns'];

function labelColumns(labels: readonly TestLabel[], turns: Turns) {
  const places = labels.map(({ quote }) => placeOf(quote, turns));
  return {
    labels: labels.map(({ id }) => id),
    scores: labels.map(({ score }) => score),
    evidence_utterances: places.map(({ utterance }) => utterance),
    evidence_starts: places.map(({ start }) => start),
    evidence_ends: places.map(({ end }) => end),
    reasons: labels.map(({ why = '' }) => why),
  };
}

function placeOf(quote: string, turns: Turns): { utterance: number; start: number; end: number } {
  const utterance = turns.findIndex(([, text]) => text.includes(quote));
  const start = turns[utterance]?.[1].indexOf(quote) ?? -1;
  if (start < 0) throw new Error(`nobody says "${quote}"`);
  return { utterance, start, end: start + quote.length };
}

function sentimentColumns(
  sentiments: readonly number[],
  strong: TestConversation['strong'],
  turns: Turns,
): Partial<StoredReading> {
  const of = (speaker: Speaker) => sentiments.filter((_, at) => turns[at]?.[0] === speaker);
  const customer = of('customer');
  const third = Math.max(1, Math.floor(customer.length / 3));
  return {
    ...(strong ? labelColumns([{ id: 'strong_negative', ...strong }], turns) : {}),
    top: strong ? 'strong_negative' : '',
    top_score: strong?.score ?? 0,
    model: 'sentiment 1',
    utterances: sentiments.map((_, at) => at),
    sentiments: [...sentiments],
    sentiment_scores: sentiments.map((value) => (value === 0 ? 0.71 : 0.86)),
    balances: sentiments.map((value) => value * 0.8),
    customer_balance: mean(customer),
    agent_balance: mean(of('agent')),
    trend: (mean(customer.slice(-third)) ?? 0) - (mean(customer.slice(0, third)) ?? 0),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : (values.reduce((sum, value) => sum + value, 0) / values.length) * 0.8;
}
