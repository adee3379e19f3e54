import type { RecordProblem } from '../../source/tokenize';
import { isObject } from '../../transcripts/parts/named-values';
import type { CallRow } from './call-row';
import { rowOfCdrCsv } from './freeswitch-csv';
import { FreeswitchLeg } from './freeswitch-leg';
import { agentOf, callerOf, recordingOf, targetOf } from './freeswitch-parties';
import type { LegReader } from './leg-rows';
import { msBetween, type Stamp } from './stamp';

const NO_CDR = {
  reason: 'This is no CDR of FreeSWITCH.',
  hint: 'It should have "variables" with uuid, start_epoch and hangup_cause.',
};
const ONLY_A_LEG = {
  reason:
    'This is the leg to an agent or to a trunk; the record of the call that it was made for is not in the file.',
  hint: 'Send the records of both legs in one file, or leave those of the second legs out (log-b-leg).',
};
const NO_ID = { reason: 'The record has no uuid.', hint: 'Export it with its variables.' };

/** Legs of FreeSWITCH: the first one is the call, those made for it tell who took it. */
export const freeswitchLegs: LegReader<FreeswitchLeg> = {
  legOf({ object, problem }) {
    if (problem || !object) return problem ?? NO_CDR;
    const record = isObject(object.cdr) ? object.cdr : (rowOfCdrCsv(object) ?? object);
    const facts = new FreeswitchLeg(record);
    if (facts.uuid === '') return NO_ID;
    return { call: facts.partOf || facts.uuid, facts };
  },
  callOf: (legs) => callOf(legs),
};

function callOf(legs: readonly FreeswitchLeg[]): CallRow | RecordProblem {
  const first = legs.find((leg) => leg.partOf === '');
  if (!first) return ONLY_A_LEG;
  const others = legs.filter((leg) => leg !== first && leg.partOf !== '');
  const direction = directionOf(first);
  const queued = queuedAt(first);
  const answered = answeredAt(first);
  const outcome = outcomeOf(first, queued !== null, answered);
  const isContained = queued === null && answered === null && outcome === NORMAL_END;
  const joined = queued ?? (isContained ? null : waitingSince(first, answered));
  const number = first.profile('caller_id_number') || first.profile('ani') || callerOf(first);
  const dialled =
    first.profile('destination_number') ||
    first.text('caller_destination', 'destination_number', 'sip_req_user', 'sip_to_user');
  const ended = first.epoch('cc_queue_terminated_epoch') ?? first.endedAt;
  return {
    callId: first.uuid,
    startedAt: first.startedAt,
    queueEnteredAt: direction === 'inbound' ? joined : null,
    outcome,
    direction,
    queue: first.text('cc_queue'),
    agent: direction === 'outbound' ? number : answered ? agentOf(first, others) : '',
    caller: direction === 'outbound' ? dialled : number,
    entry: direction === 'outbound' ? '' : dialled,
    ivrMs: isContained ? msBetween(first.answeredAt ?? first.startedAt, first.endedAt) : null,
    waitMs: isContained ? null : msBetween(joined, answered ?? queueEnd(first) ?? givenUpAt(first, joined)),
    talkMs: Math.max(0, (msBetween(answered, later(ended, answered)) ?? 0) - first.holdMs),
    holdMs: answered ? first.holdMs : 0,
    transferredTo: targetOf(first),
    recording: recordingOf(first),
  };
}

/** The word for a call whose end is an ordinary one. */
const NORMAL_END = 'NORMAL_CLEARING';

function directionOf(leg: FreeswitchLeg): NonNullable<CallRow['direction']> {
  const said = leg.text('call_direction') || leg.text('direction');
  if (said === 'local' || said === 'internal') return 'internal';
  if (said === 'outbound') return 'outbound';
  // A telephone of the house that is put through to a trunk: to the switch it comes in, to the house it goes out.
  const toTrunk = /^sofia\/gateway\//.test(leg.text('last_arg', 'current_application_data'));
  return toTrunk && leg.text('sip_auth_username', 'user_name') !== '' ? 'outbound' : 'inbound';
}

/** mod_callcenter counts seconds: a call that joins at once may seem to have joined before it came. */
function queuedAt(leg: FreeswitchLeg): Stamp | null {
  const joined = leg.epoch('cc_queue_joined_epoch');
  return joined && leg.startedAt ? later(joined, leg.startedAt) : joined;
}

/** Without a queue a call waits from its start; one that a menu picked up first, from when it was put through. */
function waitingSince(
  { startedAt, answeredAt: pickedUp, diallingAt }: FreeswitchLeg,
  answered: Stamp | null,
): Stamp | null {
  const fromMenu =
    pickedUp && diallingAt && pickedUp.ms < diallingAt.ms && (!answered || diallingAt.ms <= answered.ms);
  return fromMenu ? diallingAt : startedAt;
}

/** When voicemail picked up what nobody else took, else the end. */
function givenUpAt(leg: FreeswitchLeg, joined: Stamp | null): Stamp | null {
  const isLeft = /^voicemail/.test(leg.text('last_app', 'current_application'));
  const { answeredAt: pickedUp, endedAt } = leg;
  return isLeft && pickedUp && joined && pickedUp.ms > joined.ms ? pickedUp : endedAt;
}

function queueEnd(leg: FreeswitchLeg): Stamp | null {
  return leg.epoch('cc_queue_canceled_epoch', 'cc_queue_terminated_epoch');
}

/** When somebody took it: an answer alone may be that of a voice menu. */
function answeredAt(leg: FreeswitchLeg): Stamp | null {
  const inQueue = leg.epoch('cc_queue_answered_epoch');
  if (inQueue) return later(inQueue, queuedAt(leg));
  if (leg.text('cc_queue') !== '' && leg.text('cc_cause').toLowerCase() === 'cancel') {
    // It left the queue, and somebody else may have taken it afterwards.
    const left = leg.epoch('cc_queue_canceled_epoch');
    return left && leg.bridgedAt && leg.bridgedAt.ms >= left.ms ? leg.bridgedAt : null;
  }
  return leg.bridgedAt ?? (wasBridged(leg) ? leg.answeredAt : null);
}

/** Of records without the time of the bridge. One that tells nothing of what was done with the call was answered by people. */
function wasBridged(leg: FreeswitchLeg): boolean {
  const result = leg.text('originate_disposition', 'DIALSTATUS');
  if (result !== '') return result === 'SUCCESS';
  if (leg.text('bridge_uuid', 'bleg_uuid') !== '') return true;
  const known = leg.text('bridge_epoch', 'bridge_uepoch', 'last_app', 'current_application');
  if (known !== '') return known === 'bridge';
  return !leg.isTable || !leg.has('bridge_uuid', 'bleg_uuid', 'bridge_epoch', 'bridge_uepoch', 'last_app');
}

function later(one: Stamp | null, other: Stamp | null): Stamp | null {
  if (!one || !other) return one ?? other;
  return one.ms < other.ms ? other : one;
}

function outcomeOf(leg: FreeswitchLeg, queued: boolean, answered: Stamp | null): string {
  const passedOn = leg.text('endpoint_disposition', 'transfer_disposition');
  if (answered) return /TRANSFER/.test(passedOn) ? passedOn : (passedOnAfter(leg, answered) ?? 'SUCCESS');
  if (queued) {
    const reason = leg.text('cc_cancel_reason');
    return reason === '' || reason === 'NONE' ? 'cancel' : reason;
  }
  const cause = leg.text('hangup_cause') || NORMAL_END;
  const dialled = leg.text('originate_disposition');
  // It rang in vain before voicemail (or an announcement) picked up.
  return cause === NORMAL_END && dialled !== '' && dialled !== 'SUCCESS' ? dialled : cause;
}

/** "1714554030:<uuid>:bl_xfer:1002/default/XML": the other side passed the call on; a menu does so before the answer. */
const PASSED_ON = /^(\d{9,11}):[^:]*:(bl|att)_xfer:/;

function passedOnAfter(leg: FreeswitchLeg, answered: Stamp): string | null {
  const found = leg.list('transfer_history').flatMap((entry) => {
    const [, seconds = '', how = ''] = PASSED_ON.exec(entry) ?? [];
    return seconds !== '' && !answered.local && Number(seconds) * 1000 > answered.ms ? [how] : [];
  });
  if (found.length === 0) return null;
  return found.at(-1) === 'att' ? 'ATTENDED_TRANSFER' : 'BLIND_TRANSFER';
}
