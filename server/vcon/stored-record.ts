import type { CallRecord } from '@/server/calls/call-record';
import { recordOfCall } from './queries/record-of-call';

/** The record of a call as it is stored. */
interface StoredRecord {
  record: CallRecord;
  version: string;
  storedAt: Date;
}

/**
 * The record of a call that counts; null where there is none.
 * @param days UTC days on which it may stand
 */
export async function storedRecord(
  siteId: number,
  callId: string,
  days: string[],
): Promise<StoredRecord | null> {
  const [row] = days.length > 0 ? await recordOfCall({ site_id: siteId, days, call_id: callId }) : [];
  if (!row) return null;
  return { record: recordIn(callId, row), version: row.version, storedAt: new Date(row.ingested_ms) };
}

type Row = Awaited<ReturnType<typeof recordOfCall>>[number];

function recordIn(callId: string, row: Row): CallRecord {
  return {
    callId,
    startedAt: new Date(row.started_ms),
    queue: row.queue,
    direction: row.direction,
    type: row.type,
    entry: row.entry,
    menuChoice: row.menu_choice,
    agent: row.agent,
    agentGroup: row.agent_group,
    callerKey: row.caller_key,
    queueEnteredAt: row.queue_entered_ms === null ? null : new Date(row.queue_entered_ms),
    ivrMs: row.ivr_ms,
    queueMs: row.queue_ms,
    waitMs: row.wait_ms,
    talkMs: row.talk_ms,
    holdMs: row.hold_ms,
    acwMs: row.acw_ms,
    outcome: row.outcome,
    sourceOutcome: row.source_outcome,
    transferredTo: row.transferred_to,
    wrapUp: row.wrap_up,
    recording: row.recording,
    consent: row.consent,
    purposes: row.purposes,
  };
}
