import type { RecordProblem } from '../../source/tokenize';
import { isObject, NamedValues } from '../../transcripts/parts/named-values';
import type { CallRow } from './call-row';
import { howItWentOn } from './connect-chain';
import { ConnectContact, contactIn, nameOrId } from './connect-contact';
import type { LegReader } from './leg-rows';
import { msBetween, type Stamp } from './stamp';

const NO_CONTACT = {
  reason: 'This is no contact of Amazon Connect.',
  hint: 'It should have ContactId and InitiationTimestamp.',
};
const NOT_OVER = {
  reason: 'The contact is not over, and no agent has it yet: how it went on is not known.',
  hint: 'Send the event of the type DISCONNECTED or COMPLETED, or the contact record.',
};
const OUTGOING = new Set(['OUTBOUND', 'EXTERNAL_OUTBOUND', 'AGENT_REPLY', 'CALLBACK', 'API']);

/**
 * Contacts of Amazon Connect; of several records or events of one contact the newest word counts. Those of a chain are
 * looked at together, for what came after a contact says whether it was passed on.
 */
export const connectContacts: LegReader<ConnectContact> = {
  legOf({ object, problem }) {
    if (problem || !object) return problem ?? NO_CONTACT;
    const contact = new ConnectContact(contactIn(object));
    if (contact.id === '') return NO_CONTACT;
    // Chats, tasks and mails are no calls, and a supervisor who listens in is none either.
    if (!['', 'VOICE'].includes(contact.channel) || contact.method === 'MONITOR') return null;
    return { call: contact.chain, facts: contact };
  },
  apart: ({ id }) => id,
  callOf(records, chain) {
    const newest = records.toSorted((a, b) => a.updatedAt - b.updatedAt).at(-1);
    if (!newest) return NO_CONTACT;
    return isSurvey(newest) ? null : callOf(newest, chain);
  },
};

/** What a flow asks or says after the talk, with nobody else; from there somebody may come to a queue again. */
function isSurvey(contact: ConnectContact): boolean {
  if (contact.method !== 'DISCONNECT') return false;
  return joinedAt(contact) === null && contact.at(contact.agent, 'connectedtoagenttimestamp') === null;
}

/** Of a table that names queues without times: from the start. */
function joinedAt(contact: ConnectContact): Stamp | null {
  const told = contact.at(contact.queue, 'enqueuetimestamp') ?? contact.time('enqueuetimestamp');
  const isNamed = nameOrId(contact.queue, 'arn', 'queuearn', 'id') !== '' && !OUTGOING.has(contact.method);
  return told ?? (isNamed && contact.isRow ? contact.startedAt : null);
}

function callOf(contact: ConnectContact, chain: readonly ConnectContact[]): CallRow | RecordProblem {
  const { queue, agent } = contact;
  const outgoing = OUTGOING.has(contact.method);
  const joined = joinedAt(contact);
  const connected = contact.at(agent, 'connectedtoagenttimestamp');
  const disconnected = contact.time('disconnecttimestamp');
  if (!connected && !disconnected) return NOT_OVER;
  const holdMs = secondsOf(agent, 'customerholdduration');
  const left =
    contact.time('transfercompletedtimestamp') ?? contact.at(agent, 'aftercontactworkstarttimestamp');
  const passed = msBetween(connected, left ?? disconnected) ?? 0;
  const { startedAt } = contact;
  const agentName = nameOrId(agent, 'arn', 'agentarn', 'id');
  const isTaken = connected !== null || (contact.hasBareAgent && agentName !== '');
  const customer = contact.part('customerendpoint').text(['address']);
  const system = contact.part('systemendpoint').text(['address']);
  return {
    callId: contact.id,
    startedAt,
    queueEnteredAt: joined,
    outcome: outcomeOf(contact, chain, outgoing, isTaken),
    direction: outgoing ? 'outbound' : 'inbound',
    queue: nameOrId(queue, 'arn', 'queuearn', 'id'),
    agent: agentName,
    agentGroup: groupOf(agent),
    caller: customer,
    entry: outgoing ? '' : system,
    // Who is called back later is in no menu until then.
    ivrMs: outgoing ? 0 : joined || isTaken ? null : msBetween(startedAt, disconnected),
    waitMs: waitOf(
      contact,
      joined,
      connected ?? contact.at(queue, 'dequeuetimestamp') ?? (isTaken ? null : disconnected),
    ),
    talkMs: isTaken
      ? (secondsOf(agent, 'agentinteractionduration') ?? Math.max(0, passed - (holdMs ?? 0)))
      : 0,
    holdMs,
    acwMs: acwOf(contact),
    transferredTo: contact.part('transferredtoendpoint').text(['address']),
    recording: contact.recording,
  };
}

function waitOf(contact: ConnectContact, joined: Stamp | null, until: Stamp | null): number | null {
  return msBetween(joined, until) ?? secondsOf(contact.queue, 'duration');
}

/** Passed on is who has an agent behind them; who is moved on from a queue unanswered counts where they go. */
function outcomeOf(
  contact: ConnectContact,
  chain: readonly ConnectContact[],
  outgoing: boolean,
  connected: boolean,
): string {
  const reason = contact.text('disconnectreason').toUpperCase();
  if (outgoing && /^(TELECOM|OUTBOUND|CUSTOMER_NEVER|THROTTLED|INVALID)/.test(reason)) return 'NOT_CONNECTED';
  const next = howItWentOn(contact, chain);
  if (connected) return AFTER_AN_AGENT[next];
  // StartOutboundVoiceContact: a flow talks to whom it called, and may put them into a queue.
  if (outgoing && contact.method !== 'API') return 'NOT_CONNECTED';
  const movedOn = next === 'passed on' || (next === 'somehow' && reason !== 'CUSTOMER_DISCONNECT');
  return movedOn ? 'FLOW_TRANSFER' : reason || 'CUSTOMER_DISCONNECT';
}

const AFTER_AN_AGENT = {
  'passed on': 'TRANSFERRED',
  somehow: 'CONNECTED_TO_AGENT_THEN_CONTINUED',
  'not at all': 'CONNECTED_TO_AGENT',
} as const;

/** The lowest group of the hierarchy; without one, the routing profile. */
function groupOf(agent: NamedValues): string {
  const groups = agent.value(['hierarchygroups']);
  const levels = isObject(groups) ? Object.entries(groups).toSorted(([a], [b]) => a.localeCompare(b)) : [];
  const names = levels.map(([, level]) =>
    NamedValues.of(isObject(level) ? level : {}).text(['groupname', 'name']),
  );
  const profile = agent.value(['routingprofile']);
  return (
    names.findLast((name) => name !== '') ?? NamedValues.of(isObject(profile) ? profile : {}).text(['name'])
  );
}

function acwOf(contact: ConnectContact): number | null {
  const { agent } = contact;
  const [from, to] = ['aftercontactworkstarttimestamp', 'aftercontactworkendtimestamp'].map((name) =>
    contact.at(agent, name),
  );
  return secondsOf(agent, 'aftercontactworkduration') ?? msBetween(from ?? null, to ?? null);
}

/** A duration in milliseconds: the records have seconds, the data lake milliseconds (agent_interaction_duration_ms). */
function secondsOf(part: NamedValues, name: string): number | null {
  const names = [name, name.replace(/^agent/, '')];
  const [seconds, ms] = [part.text(names), part.text(names.map((one) => `${one}ms`))];
  const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text);
  return isNumber(seconds) ? Number(seconds) * 1000 : isNumber(ms) ? Number(ms) : null;
}
