import type { CallRecord } from './call-record';
import type { RecordedCall } from './queries/recorded-call';

/** A stored row as the fields of a call's record, all but its id, its outcome and its caller. */
export function recordedFields(row: RecordedCall): Omit<CallRecord, 'callId' | 'outcome' | 'callerKey'> {
  return {
    startedAt: new Date(row.started_ms),
    queue: row.queue,
    direction: row.direction,
    type: row.type,
    entry: row.entry,
    menuChoice: row.menu_choice,
    agent: row.agent,
    agentGroup: row.agent_group,
    queueEnteredAt: row.queue_entered_ms === null ? null : new Date(row.queue_entered_ms),
    ivrMs: row.ivr_ms,
    queueMs: row.queue_ms,
    waitMs: row.wait_ms,
    talkMs: row.talk_ms,
    holdMs: row.hold_ms,
    acwMs: row.acw_ms,
    sourceOutcome: row.source_outcome,
    transferredTo: row.transferred_to,
    wrapUp: row.wrap_up,
    recording: row.recording,
    consent: row.consent,
    purposes: row.purposes,
  };
}
