import type { RecordProblem } from '../../source/tokenize';
import { NamedValues } from '../../transcripts/parts/named-values';
import type { CallRow } from './call-row';
import type { LegReader } from './leg-rows';
import { msBetween, type Stamp, shifted } from './stamp';
import { type TwilioLeg, twilioLegOf } from './twilio-leg';

const NO_CALL = {
  reason: 'This is no call of Twilio.',
  hint: 'It should have a sid, a status and a start time.',
};
const NOT_OVER = { reason: 'The call is not over.', hint: 'Export it again when its status is completed.' };
const UNDER_WAY = new Set(['queued', 'initiated', 'ringing', 'in-progress']);

/** Legs of Twilio: a leg with a parent was dialled for it, mostly an agent's telephone. */
export const twilioLegs: LegReader<TwilioLeg> = {
  legOf({ object, problem }) {
    const leg = object && !problem ? twilioLegOf(NamedValues.of(object)) : null;
    if (!leg) return problem ?? NO_CALL;
    return { call: leg.parent || leg.sid, facts: leg };
  },
  callOf: (legs) => callOf(legs),
};

/** Of several callbacks about a leg the last one counts, and none of those before the end once it has ended. */
function newest(legs: readonly TwilioLeg[]): TwilioLeg[] {
  const bySid = new Map<string, TwilioLeg>();
  for (const leg of legs) {
    if (!bySid.has(leg.sid) || !UNDER_WAY.has(leg.status)) bySid.set(leg.sid, leg);
  }
  return [...bySid.values()];
}

function callOf(told: readonly TwilioLeg[]): CallRow | RecordProblem {
  const legs = newest(told);
  // A leg whose parent is not in the file is all that is known of its call.
  const first = legs.find(({ parent }) => parent === '') ?? legs[0];
  if (!first) return NO_CALL;
  if (UNDER_WAY.has(first.status)) return NOT_OVER;
  const others = legs
    .filter((leg) => leg !== first)
    .toSorted((a, b) => (a.startedAt?.ms ?? 0) - (b.startedAt?.ms ?? 0));
  if (first.direction !== 'inbound') return outgoing(first);
  const [dialled] = others;
  return dialled && isOfHouse(first.from) && !isOfHouse(dialled.to)
    ? byTelephone(first, others)
    : incoming(first, others);
}

/** A telephone of the house (client:anna, sip:anna@…), and no number of somebody behind a trunk. */
function isOfHouse(address: string): boolean {
  return /^(client|sips?):/i.test(address) && !/^\w+:\+?\d{7,}(@|$)/.test(address);
}

/** Of somebody of the house who dialled a number: to Twilio it comes in and is put through, to the house it goes out. */
function byTelephone(first: TwilioLeg, dialled: readonly TwilioLeg[]): CallRow {
  const taken = dialled.filter((leg) => leg.status === 'completed');
  const last = taken[0] ?? dialled.at(-1) ?? first;
  return {
    ...outgoing(last),
    callId: first.sid,
    startedAt: first.startedAt,
    agent: nameOf(first.from),
    talkMs: taken.reduce((sum, leg) => sum + lengthOf(leg), 0),
  };
}

function outgoing(leg: TwilioLeg): CallRow {
  return {
    callId: leg.sid,
    startedAt: leg.startedAt,
    queueEnteredAt: null,
    outcome: leg.status,
    direction: 'outbound',
    agent: nameOf(leg.from),
    caller: leg.to,
    talkMs: leg.status === 'completed' ? lengthOf(leg) : 0,
  };
}

/** Answered by whom it was put through to; where it was put through to nobody, by whoever (or whatever) took it. */
function incoming(first: TwilioLeg, others: readonly TwilioLeg[]): CallRow {
  const taken = others.filter((leg) => leg.status === 'completed' && lengthOf(leg) > 0);
  const [answering] = taken;
  const joined = others[0]?.startedAt ?? first.startedAt;
  const until = answering ? answeredAt(answering) : first.endedAt;
  const alone = others.length === 0;
  const served = alone && first.status === 'completed';
  const last = others.at(-1);
  return {
    callId: first.sid,
    startedAt: first.startedAt,
    queueEnteredAt: joined && first.startedAt && joined.ms < first.startedAt.ms ? first.startedAt : joined,
    outcome: answering || alone ? first.status : (last?.status ?? first.status),
    direction: 'inbound',
    agent: answering ? nameOf(answering.to) : '',
    caller: first.from,
    entry: nameOf(first.to),
    waitMs: served ? 0 : msBetween(joined, until),
    talkMs: alone ? (served ? lengthOf(first) : 0) : taken.reduce((sum, leg) => sum + lengthOf(leg), 0),
    transferredTo: taken.length > 1 ? nameOf(taken.at(-1)?.to ?? '') : '',
  };
}

/** A dialled leg starts when it is dialled; its duration counts from the answer. */
function answeredAt(leg: TwilioLeg): Stamp | null {
  return leg.endedAt && leg.durationMs !== null ? shifted(leg.endedAt, -leg.durationMs) : leg.startedAt;
}

function lengthOf({ durationMs, startedAt, endedAt }: TwilioLeg): number {
  return durationMs ?? msBetween(startedAt, endedAt) ?? 0;
}

/** "client:anna" is Anna, and so is "sip:anna@pbx.example". */
function nameOf(address: string): string {
  return address.replace(/^client:/, '').replace(/^sips?:([^@]+)@.*$/i, '$1');
}
