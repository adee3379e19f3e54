import { settleSite } from '@/server/calls/settle';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import { insertReadings } from '@/server/labelling/insert-readings';
import { EMPTY_READING, type StoredReading } from '@/server/labelling/reading-row';
import { insertCalls, type TestCall } from './insert-calls';
import { insertTranscripts } from './insert-transcripts';

/** A call with what a model read in it. */
export interface LabelledCall extends TestCall {
  /** Intent.id of the best label */
  top: string;
  score: number;
  /** what the customer said first */
  said?: string;
  /** mean balance of the customer, −1 to 1; left out: not read for sentiment */
  balance?: number;
}

/** Calls, transcripts and readings as ingest and a run leave them; labels count from `threshold` on. */
export async function insertLabelledCalls(
  siteId: number,
  calls: readonly LabelledCall[],
  { run = 1, threshold = 0.5, model = 'test 1' } = {},
): Promise<void> {
  await insertCalls(
    siteId,
    calls.map(({ top: _top, score: _score, said: _said, balance: _balance, ...call }) => call),
  );
  await insertTranscripts(
    siteId,
    calls.map(({ callId, startedAt, said = 'Hello.' }) => ({
      callId,
      startedAt,
      turns: [
        ['agent', 'Good morning.'],
        ['customer', said],
      ],
    })),
  );
  await settleSite(siteId);
  await insertReadings(
    crypto.randomUUID(),
    calls.flatMap((call) => readingsOf(siteId, call, { run, threshold, model })),
  );
  await markInsightsDirty(
    siteId,
    calls.map(({ startedAt }) => startedAt.toISOString().slice(0, 10)),
  );
  await refreshInsights(siteId);
}

function readingsOf(
  siteId: number,
  { callId, startedAt, top, score, said = 'Hello.', balance }: LabelledCall,
  { run, threshold, model }: { run: number; threshold: number; model: string },
): StoredReading[] {
  const place = {
    ...EMPTY_READING,
    site_id: siteId,
    started_on: startedAt.toISOString().slice(0, 10),
    call_id: callId,
    run,
    model,
    transcript_version: '1',
    made_at: '2026-01-01 00:00:00.000',
  };
  const intent: StoredReading = { ...place, kind: 'intent', top, top_score: score };
  const given = score >= threshold;
  return [
    given
      ? {
          ...intent,
          labels: [top],
          scores: [score],
          evidence_utterances: [1],
          evidence_starts: [0],
          evidence_ends: [said.length],
          reasons: [''],
        }
      : intent,
    ...(balance === undefined ? [] : [{ ...place, kind: 'sentiment' as const, customer_balance: balance }]),
  ];
}
