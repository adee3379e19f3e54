import type { RecordProblem } from '../../source/tokenize';
import { isObject, NamedValues } from '../../transcripts/parts/named-values';
import type { CallRow } from './call-row';
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

/** Contacts of Amazon Connect; of several records or events of one contact the newest word counts. */
export const connectContacts: LegReader<ConnectContact> = {
  legOf({ object, problem }) {
    if (problem || !object) return problem ?? NO_CONTACT;
    const contact = new ConnectContact(contactIn(object));
    if (contact.id === '') return NO_CONTACT;
    // Chats, tasks and mails are no calls, and a supervisor who listens in is none either.
    if (!['', 'VOICE'].includes(contact.channel) || contact.method === 'MONITOR') return null;
    return { call: contact.id, facts: contact };
  },
  callOf(records) {
    const newest = records.toSorted((a, b) => a.updatedAt - b.updatedAt).at(-1);
    return newest ? callOf(newest) : NO_CONTACT;
  },
};

function callOf(contact: ConnectContact): CallRow | RecordProblem {
  const { queue, agent } = contact;
  const outgoing = OUTGOING.has(contact.method);
  const joined = contact.at(queue, 'enqueuetimestamp') ?? contact.time('enqueuetimestamp');
  const connected = contact.at(agent, 'connectedtoagenttimestamp');
  const disconnected = contact.time('disconnecttimestamp');
  if (!connected && !disconnected) return NOT_OVER;
  const holdMs = secondsOf(agent, 'customerholdduration');
  const left =
    contact.time('transfercompletedtimestamp') ?? contact.at(agent, 'aftercontactworkstarttimestamp');
  const passed = msBetween(connected, left ?? disconnected) ?? 0;
  const startedAt = contact.time('initiationtimestamp', 'connectedtosystemtimestamp');
  const customer = contact.part('customerendpoint').text(['address']);
  const system = contact.part('systemendpoint').text(['address']);
  return {
    callId: contact.id,
    startedAt,
    queueEnteredAt: joined,
    outcome: outcomeOf(contact, outgoing, connected !== null),
    direction: outgoing ? 'outbound' : 'inbound',
    queue: nameOrId(queue, 'arn', 'queuearn', 'id'),
    agent: nameOrId(agent, 'arn', 'agentarn', 'id'),
    agentGroup: groupOf(agent),
    caller: customer,
    entry: outgoing ? '' : system,
    // Who is called back later is in no menu until then.
    ivrMs: outgoing ? 0 : joined || connected ? null : msBetween(startedAt, disconnected),
    waitMs: waitOf(contact, joined, connected ?? contact.at(queue, 'dequeuetimestamp') ?? disconnected),
    talkMs: connected
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
function outcomeOf(contact: ConnectContact, outgoing: boolean, connected: boolean): string {
  const reason = contact.text('disconnectreason').toUpperCase();
  if (outgoing && /^(TELECOM|OUTBOUND|CUSTOMER_NEVER|THROTTLED|INVALID)/.test(reason)) return 'NOT_CONNECTED';
  const next = contact.text('nextcontactid') !== '';
  if (connected) {
    const passedOn = contact.time('transfercompletedtimestamp') !== null;
    const target = contact.part('transferredtoendpoint').text(['address']);
    return passedOn || next || target !== '' ? 'TRANSFERRED' : 'CONNECTED_TO_AGENT';
  }
  // StartOutboundVoiceContact: a flow talks to whom it called, and may put them into a queue.
  if (outgoing && contact.method !== 'API') return 'NOT_CONNECTED';
  return next ? 'FLOW_TRANSFER' : reason || 'CUSTOMER_DISCONNECT';
}

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
