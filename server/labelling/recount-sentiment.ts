import type { Speaker } from '@/models/text/transcript';
import { database } from '@/server/postgres/client';
import { insertReadings } from './insert-readings';
import { type ReadingRow, readingsOnDay } from './queries/readings-of-call';
import { speakersOfCall } from './queries/speakers-of-call';
import { transcriptVersion } from './queries/transcript-version';
import { clickHouseInstant, EMPTY_READING } from './reading-row';

/** A person's word, as the sign of the sentiment. */
const SIGNS: Record<string, number> = { negative: -1, neutral: 0, positive: 1 };

/**
 * Stores the newest sentiment reading of a call once more, with people's words on its utterances in it: a corrected
 * utterance has that sentiment for certain, and the means follow. Starts from what the model said, so that a word taken
 * back leaves no trace. Nothing happens where the call was not read.
 */
export async function recountSentiment(at: { siteId: number; callId: string; day: string }): Promise<void> {
  const rows = await readingsOnDay(at);
  const ofModel = rows.filter(({ kind, is_current }) => kind === 'sentiment' && is_current === 1);
  const run = ofModel[0]?.run;
  // The first row of a run is the model's own.
  const base = ofModel.findLast((row) => row.run === run);
  if (!base) return;
  const [words, speakers, [head]] = await Promise.all([
    wordsOnUtterances(at),
    speakersOfCall(at),
    transcriptVersion(at),
  ]);
  const { is_current: _current, made_ms: _made, ...reading } = base;
  const madeAt = clickHouseInstant(new Date());
  await insertReadings(`sentiment:${at.siteId}:${at.callId}:${base.run}:${madeAt}`, [
    {
      ...EMPTY_READING,
      ...reading,
      ...withWords(base, words, new Map(speakers.map(({ utterance, speaker }) => [utterance, speaker]))),
      site_id: at.siteId,
      started_on: at.day,
      call_id: at.callId,
      transcript_version: head?.version ?? '0',
      made_at: madeAt,
    },
  ]);
}

/** The newest word on each utterance that is not taken back, as a sign. */
async function wordsOnUtterances(at: { siteId: number; callId: string }): Promise<Map<number, number>> {
  const corrections = await database().labelCorrection.findMany({
    where: { siteId: at.siteId, callId: at.callId, kind: 'sentiment', utterance: { not: null } },
    orderBy: { seq: 'asc' },
  });
  const words = new Map<number, number>();
  for (const { utterance, label, verdict } of corrections) {
    const sign = SIGNS[label];
    if (utterance === null || sign === undefined) continue;
    if (verdict === 'is') words.set(utterance, sign);
    else words.delete(utterance);
  }
  return words;
}

type Sentiments = Pick<
  ReadingRow,
  'sentiments' | 'sentiment_scores' | 'balances' | 'customer_balance' | 'agent_balance' | 'trend'
>;

function withWords(
  row: ReadingRow,
  words: ReadonlyMap<number, number>,
  speakers: ReadonlyMap<number, Speaker>,
): Sentiments {
  const word = (at: number) => words.get(row.utterances[at] ?? -1);
  const balances = row.balances.map((balance, at) => word(at) ?? balance);
  const changed = row.balances.map((balance, at) => (balances[at] ?? 0) - balance);
  const of = (speaker: Speaker) => row.utterances.map((utterance) => speakers.get(utterance) === speaker);
  return {
    balances,
    sentiments: row.sentiments.map((sign, at) => word(at) ?? sign),
    sentiment_scores: row.sentiment_scores.map((score, at) => (word(at) === undefined ? score : 1)),
    customer_balance: shifted(row.customer_balance, changed, of('customer')),
    agent_balance: shifted(row.agent_balance, changed, of('agent')),
    trend: row.trend === null ? null : row.trend + shiftOfTrend(changed, of('customer')),
  };
}

/** A mean after some of its members changed. */
function shifted(mean: number | null, changed: readonly number[], isOf: readonly boolean[]): number | null {
  if (mean === null) return null;
  const own = changed.filter((_, at) => isOf[at]);
  return own.length === 0 ? mean : mean + own.reduce((sum, change) => sum + change, 0) / own.length;
}

/** By how much the difference of the last third's mean and the first third's changes. */
function shiftOfTrend(changed: readonly number[], isOf: readonly boolean[]): number {
  const own = changed.filter((_, at) => isOf[at]);
  const third = Math.floor(own.length / 3);
  if (third === 0) return 0;
  const sum = (part: readonly number[]) => part.reduce((total, change) => total + change, 0);
  return (sum(own.slice(-third)) - sum(own.slice(0, third))) / third;
}
