import type { CallFacts } from '@/models/irritants/rules/call-for-rules';
import { addDays } from '@/server/trends/period';
import { type CallRecordRow, callRecords, LAST_CALL_DAYS } from './call-records';

export interface FactsOptions {
  siteId: number;
  /** UTC days of the calls */
  days: readonly string[];
  /** only these; absent: all calls of the days */
  callIds?: readonly string[];
  /** whether a rule asks when the caller had last called, which costs a look at the month before */
  withLastCall: boolean;
}

/** What the records say of calls, as rules read it; by call id. */
export async function factsOfCalls({
  siteId,
  days,
  callIds = [],
  withLastCall,
}: FactsOptions): Promise<ReadonlyMap<string, CallFacts>> {
  const before = withLastCall ? monthBefore(days) : [...days];
  const rows = await callRecords({
    siteId,
    days: [...days],
    daysBefore: before,
    callIds: [...callIds],
    withLastCall,
  });
  return new Map(rows.map((row) => [row.call_id, factsOf(row)]));
}

function monthBefore(days: readonly string[]): string[] {
  const all = new Set<string>();
  for (const day of days) {
    for (let back = 0; back <= LAST_CALL_DAYS; back += 1) all.add(addDays(day, -back));
  }
  return [...all].sort();
}

function factsOf(row: CallRecordRow): CallFacts {
  const spoke = row.call_outcome === 'answered' || row.call_outcome === 'transferred';
  return {
    waitSeconds: row.wait_ms / 1000,
    holdSeconds: row.hold_ms / 1000,
    // A source that gives no talk time leaves it to the transcript's own times.
    durationSeconds: spoke && row.duration_ms > 0 ? row.duration_ms / 1000 : null,
    transfers: row.transfers,
    abandoned: row.call_outcome === 'abandoned' || row.call_outcome === 'short_abandoned',
    daysSinceLastCall: lastCallOf(row.last_call_days),
    queue: row.queue_code,
  };
}

function lastCallOf(days: number | null): CallFacts['daysSinceLastCall'] {
  if (days === null) return null;
  return days < 0 || days > LAST_CALL_DAYS ? 'none' : days;
}
