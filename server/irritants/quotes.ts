import type { InsightFilter } from '@/server/insights/insight-filter';
import { irritantCalls } from './queries/irritant-calls';
import { type IrritantEvidence, irritantEvidence } from './queries/irritant-evidence';
import { type QuoteView, saidIn } from './quote';

interface Wanted {
  irritantId: string;
  /** the irritant and those merged into it */
  labels: string[];
  /** calls to leave out */
  without?: string[];
  byChance: boolean;
  limit: number;
}

/** Calls of a period with an irritant, each with the words that show it. */
export async function readQuotes(filter: InsightFilter, wanted: Wanted): Promise<QuoteView[]> {
  const { irritantId, labels, without = [], byChance, limit } = wanted;
  const calls = await irritantCalls({ ...filter, irritantId, without, byChance, limit });
  if (calls.length === 0) return [];
  const evidence = await irritantEvidence({
    siteId: filter.siteId,
    days: [...new Set(calls.map(({ day }) => day))],
    callIds: calls.map(({ call_id }) => call_id),
    labels,
  });
  const found = new Map(evidence.map((one) => [one.call_id, one]));
  return calls.map((call) => {
    const one = found.get(call.call_id);
    return {
      callId: call.call_id,
      startedAt: call.started_at,
      queue: call.queue_code,
      intentId: call.intent_id,
      score: one?.score ?? null,
      why: one?.reason ?? 'A person said so.',
      model: one?.model ?? '',
      readAt: one?.made_at ?? null,
      said: one ? saidOf(one) : null,
    };
  });
}

function saidOf({ text, speaker, ordinal, start, end }: IrritantEvidence): QuoteView['said'] {
  if (text === null || speaker === null) return null;
  return saidIn({ text, speaker }, { utterance: ordinal, start, end });
}
