import type { RecordProblem } from '../../source/tokenize';
import type { CallRow } from './call-row';
import {
  beginningOf,
  type Conversation,
  conversationOf,
  type Participant,
  timeIn,
} from './genesys-conversation';
import { rowOfInteraction } from './genesys-row';
import type { LegReader } from './leg-rows';
import { msBetween, type Stamp } from './stamp';

const NO_CONVERSATION = {
  reason: 'This is no conversation of Genesys Cloud.',
  hint: 'It should have conversationId, conversationStart and participants.',
};
const NOT_OVER = {
  reason: 'The conversation is not over: how it went on is not known.',
  hint: 'Export it again when it has a conversationEnd.',
};
const CUSTOMERS = new Set(['customer', 'external']);
/** How a talk ends that goes on with somebody else. */
const TRANSFERS = /^transfer(\.?consult)?$|^(consult|conference|forward)transfer$/;
const AGENTS = new Set(['agent', 'user']);

/** Conversations of Genesys Cloud; of several answers about one the last counts. */
export const genesysConversations: LegReader<Conversation | CallRow> = {
  legOf({ object, problem }) {
    if (problem || !object) return problem ?? NO_CONVERSATION;
    const row = rowOfInteraction(object);
    if (row !== undefined) return row && { call: row.callId, facts: row };
    const conversation = conversationOf(object);
    if (conversation.id === '') return NO_CONVERSATION;
    // Chats, mails and messages are no calls.
    return conversation.isSilent ? null : { call: conversation.id, facts: conversation };
  },
  callOf(answers) {
    const last = answers.at(-1);
    if (!last) return NO_CONVERSATION;
    return 'participants' in last ? callOf(last) : last;
  },
};

function callOf(conversation: Conversation): CallRow | RecordProblem {
  if (!conversation.isOver) return NOT_OVER;
  const { participants, startedAt } = conversation;
  const customer = participants.find(({ purpose }) => CUSTOMERS.has(purpose));
  const queues = participants.filter(({ purpose }) => purpose === 'acd');
  const menus = participants.filter(({ purpose }) => purpose === 'ivr');
  const direction = directionOf(conversation, customer);
  const agents = agentsOf(participants, direction);
  const answering = agents.filter((agent) => talkOf(agent) > 0 || beginningOf(agent, 'interact') !== null);
  const [first] = answering;
  const out = direction === 'outbound';
  const joined = joinedAt(queues[0], agents, out);
  const answered = first ? (beginningOf(first, 'interact') ?? null) : null;
  const before = answered ? queues.filter((queue) => isBefore(queue, answered)) : queues;
  const queue = before.at(-1) ?? queues[0];
  return {
    callId: conversation.id,
    startedAt: startedAt ?? joined ?? answered,
    queueEnteredAt: joined,
    outcome: outcomeOf(agents, first !== undefined, queues, out),
    direction,
    queue: queue?.name || queue?.segments.find(({ queueId }) => queueId !== '')?.queueId || '',
    agent: first ? first.name || first.userId : '',
    caller: (out ? customer?.dnis : customer?.ani) || customer?.name || '',
    entry: out ? '' : (customer?.dnis ?? '').replace(/^tel:/, ''),
    ivrMs: joined ? null : sum(menus, (menu) => menu.metrics.get('tivr') ?? timeIn(menu, 'ivr')),
    waitMs: joined ? waitOf(joined, answered, before, first, conversation.endedAt) : null,
    talkMs: sum(answering, talkOf),
    holdMs: sum(answering, (agent) => agent.metrics.get('theld') ?? timeIn(agent, 'hold')),
    acwMs: sum(answering, (agent) => agent.metrics.get('tacw') ?? timeIn(agent, 'wrapup')),
    transferredTo: first ? targetOf(participants, first) : '',
    wrapUp: wrapUpOf(answering),
  };
}

/** Of two people of the house the one who was called: what both of them tell is one talk. */
function agentsOf(participants: readonly Participant[], direction: CallRow['direction']): Participant[] {
  const agents = participants.filter(({ purpose }) => AGENTS.has(purpose));
  const called = agents.filter((agent) => agent.direction === 'inbound');
  return direction === 'internal' && called.length > 0 ? called : agents;
}

function wrapUpOf(answering: readonly Participant[]): string {
  const codes = answering.flatMap(({ segments }) => segments.map(({ wrapUpCode }) => wrapUpCode));
  return codes.findLast((code) => code !== '') ?? '';
}

/** When it joined its first queue; without one, when the first person who was dialled began to ring. */
function joinedAt(
  queue: Participant | undefined,
  agents: readonly Participant[],
  out: boolean,
): Stamp | null {
  if (queue) return beginningOf(queue, 'interact') ?? queue.segments[0]?.from ?? null;
  return out ? null : rangAt(agents);
}

/** When the first of the people whom a caller dialled without a queue began to ring. */
function rangAt(agents: readonly Participant[]): Stamp | null {
  return agents.map((agent) => beginningOf(agent, 'alert')).find((begun) => begun !== null) ?? null;
}

function sum(participants: readonly Participant[], value: (one: Participant) => number): number {
  return participants.reduce((total, one) => total + value(one), 0);
}

function talkOf(agent: Participant): number {
  return agent.metrics.get('ttalk') ?? timeIn(agent, 'interact');
}

function isBefore(queue: Participant, answered: Stamp): boolean {
  return (queue.segments[0]?.from?.ms ?? 0) <= answered.ms;
}

function directionOf({ direction, participants }: Conversation, customer: Participant | undefined) {
  if (!customer && participants.length > 0) return 'internal';
  return (direction || customer?.direction) === 'outbound' ? 'outbound' : 'inbound';
}

/** As Genesys measures it where the call waited in one queue only; else from the first queue to the answer, or the end. */
function waitOf(
  joined: Stamp,
  answered: Stamp | null,
  queues: readonly Participant[],
  agent: Participant | undefined,
  ended: Stamp | null,
): number | null {
  const [queue] = queues;
  const told = answered ? agent?.metrics.get('tanswered') : queue?.metrics.get('tabandon');
  if (told !== undefined && queues.length === 1) return told;
  const left = queues.at(-1)?.segments.findLast(({ to }) => to !== null)?.to ?? ended;
  return msBetween(joined, answered ?? left);
}

/** The metric of Genesys that says so. */
function outcomeOf(
  agents: readonly Participant[],
  answered: boolean,
  queues: readonly Participant[],
  out: boolean,
): string {
  if (answered) return agents.some(passesOn) ? 'nTransferred' : 'tAnswered';
  if (out) return 'nOutboundAttempted';
  if (queues.length === 0) return rangAt(agents) ? 'tAbandon' : 'tFlowDisconnect';
  return queues.some(({ metrics }) => metrics.has('tvoicemail')) ? 'tVoicemail' : 'tAbandon';
}

/** An agent who put the call through: who did not take it is passed over by the queue, which is no transfer. */
function passesOn({ metrics, segments }: Participant): boolean {
  if ((metrics.get('ntransferred') ?? 0) > 0) return true;
  return segments.some(({ type, disconnect }) => type === 'interact' && TRANSFERS.test(disconnect));
}

/** Who came after the agent who answered first: a queue, or another agent, or somebody outside. */
function targetOf(participants: readonly Participant[], agent: Participant): string {
  if (!passesOn(agent)) return '';
  const later = participants.slice(participants.indexOf(agent) + 1);
  const next =
    later.find(({ purpose }) => purpose === 'acd') ?? later.find(({ purpose }) => purpose !== 'ivr');
  return next?.name || next?.userId || '';
}
