import { type CallFacts, NO_FACTS } from '@/models/irritants/rules/call-for-rules';
import { factsOfCalls } from '../queries/facts-of-calls';

/** An earlier call of the same caller is looked for so far back. */
const DAYS_BACK = 30;
const DAY_MS = 86_400_000;

export interface KnownFacts {
  /** NO_FACTS for a call of which there is no record. */
  of(callId: string): CallFacts;
}

/** What the records say of some calls of a UTC day, as rules ask for it. */
export async function knownFacts(calls: {
  siteId: number;
  day: string;
  callIds: string[];
}): Promise<KnownFacts> {
  const rows = await factsOfCalls({ ...calls, days: DAYS_BACK });
  const known = new Map(rows.map((row) => [row.call_id, toFacts(row)]));
  return { of: (callId) => known.get(callId) ?? NO_FACTS };
}

function toFacts(row: Awaited<ReturnType<typeof factsOfCalls>>[number]): CallFacts {
  const isAbandoned = row.outcome === 'abandoned' || row.outcome === 'short_abandoned';
  const days = row.before_ms === 0 ? 'none' : (row.started_ms - row.before_ms) / DAY_MS;
  return {
    waitSeconds: row.wait_ms / 1000,
    holdSeconds: row.hold_ms / 1000,
    // A source without talk times says 0; then the times of the turns are better.
    durationSeconds: row.talk_ms + row.hold_ms > 0 ? (row.talk_ms + row.hold_ms) / 1000 : null,
    transfers: row.outcome === 'transferred' || row.transferred_to !== '' ? 1 : 0,
    abandoned: isAbandoned,
    daysSinceLastCall: row.is_known ? days : null,
    queue: row.queue,
  };
}
