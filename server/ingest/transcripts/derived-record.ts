import type { TurnTimes } from '@/models/text/turn-times';
import type { CallRecord } from '@/server/calls/call-record';
import type { IncomingCall } from './incoming-call';
import type { TranscriptMapping } from './transcript-mapping';

/**
 * The record of a call that no call record tells of, from what its file of texts says. Where that gives no talk time, it
 * is from the first turn to the end of the last; a call that was spoken was answered.
 * @throws when the call has no start
 */
export function derivedRecord(
  { callId, facts, record }: IncomingCall,
  times: TurnTimes,
  { purposes }: TranscriptMapping,
): CallRecord {
  if (record) return record;
  const { startedAt } = facts;
  if (!startedAt) throw new Error('only a call that tells its start has a record');
  const outcome = facts.outcome ?? (facts.transferredTo === '' ? 'answered' : 'transferred');
  const waitMs = facts.waitMs ?? 0;
  return {
    callId,
    startedAt,
    queue: facts.queue,
    direction: facts.direction ?? 'inbound',
    type: facts.type,
    entry: facts.entry,
    menuChoice: facts.menuChoice,
    agent: facts.agent,
    agentGroup: facts.agentGroup,
    callerKey: facts.callerKey,
    queueEnteredAt: outcome === 'contained' || outcome === 'failed' ? null : startedAt,
    ivrMs: 0,
    queueMs: waitMs,
    waitMs,
    talkMs: facts.talkMs ?? times.spanMs ?? 0,
    holdMs: facts.holdMs ?? 0,
    acwMs: facts.acwMs ?? 0,
    outcome,
    sourceOutcome: '',
    transferredTo: facts.transferredTo,
    wrapUp: facts.wrapUp,
    recording: facts.recording,
    consent: facts.consent,
    purposes,
  };
}
