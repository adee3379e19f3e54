import { isObject, NamedValues } from '../../transcripts/parts/named-values';
import { type Stamp, stampOf } from './stamp';

interface Segment {
  type: string;
  from: Stamp | null;
  to: Stamp | null;
  queueId: string;
  wrapUpCode: string;
  /** lower case: client, peer, endpoint, transfer… */
  disconnect: string;
}

/** Somebody (or a queue, or a menu) on the line, by its sessions of speech, or of a callback. */
export interface Participant {
  /** lower case: customer, external, ivr, acd, agent, user, voicemail… */
  purpose: string;
  name: string;
  userId: string;
  ani: string;
  dnis: string;
  direction: string;
  segments: readonly Segment[];
  /** sums by name, in lower case: milliseconds of t…, counts of n… */
  metrics: ReadonlyMap<string, number>;
}

/** A conversation of Genesys Cloud's analytics, with those participants who spoke. */
export interface Conversation {
  id: string;
  startedAt: Stamp | null;
  endedAt: Stamp | null;
  direction: string;
  /** in the order in which they came */
  participants: readonly Participant[];
  /** it has chats, mails or messages, and no speech */
  isSilent: boolean;
  isOver: boolean;
}

/** Names may be written as the API has them, or as its SDKs do (conversation_id, ConversationId). */
export function conversationOf(object: Record<string, unknown>): Conversation {
  const values = NamedValues.of(object);
  const all = listOf(values.value(['participants'])).map(participantOf);
  const participants = all.flatMap(({ spoken }) => spoken ?? []).toSorted((a, b) => beginOf(a) - beginOf(b));
  const endedAt = stampOf(values.value(['conversationend', 'endtime']));
  return {
    id: values.text(['conversationid', 'id']),
    startedAt: stampOf(values.value(['conversationstart', 'starttime'])),
    endedAt,
    direction: values.text(['originatingdirection']).toLowerCase(),
    participants,
    isSilent: participants.length === 0 && all.some(({ otherMedia }) => otherMedia),
    isOver: endedAt !== null || participants.every(({ segments }) => segments.every(({ to }) => to !== null)),
  };
}

function participantOf(values: NamedValues): { spoken: Participant | null; otherMedia: boolean } {
  const sessions = listOf(values.value(['sessions']));
  const media = (session: NamedValues) => session.text(['mediatype']).toLowerCase();
  const voices = sessions.filter((session) => ['', 'voice'].includes(media(session)));
  // Who is called back has a session of the callback from the queue to its end, and beside it that of the line.
  const callbacks = sessions.filter((session) => media(session) === 'callback');
  const spoken = callbacks.length > 0 ? callbacks : voices;
  const otherMedia = sessions.length > voices.length + callbacks.length;
  if (spoken.length === 0) return { spoken: null, otherMedia };
  const first = (name: string, of = spoken) =>
    of.map((session) => session.text([name])).find((text) => text !== '') ?? '';
  return {
    otherMedia,
    spoken: {
      purpose: values.text(['purpose']).toLowerCase(),
      name: values.text(['participantname', 'name']),
      userId: values.text(['userid']),
      ani: first('ani') || callbackNumberOf(callbacks),
      dnis: first('dnis'),
      direction: first('direction', [...spoken, ...voices]).toLowerCase(),
      segments: spoken.flatMap((session) => listOf(session.value(['segments']))).map(segmentOf),
      metrics: sumsOf(spoken.flatMap((session) => listOf(session.value(['metrics'])))),
    },
  };
}

function callbackNumberOf(callbacks: readonly NamedValues[]): string {
  const numbers = callbacks.map((session) => session.value(['callbacknumbers']));
  const [number]: unknown[] = numbers.flat();
  return typeof number === 'string' ? number : '';
}

function segmentOf(values: NamedValues): Segment {
  return {
    type: values.text(['segmenttype']).toLowerCase(),
    from: stampOf(values.value(['segmentstart'])),
    to: stampOf(values.value(['segmentend'])),
    queueId: values.text(['queueid']),
    wrapUpCode: values.text(['wrapupcode']),
    disconnect: values.text(['disconnecttype']).toLowerCase(),
  };
}

function sumsOf(metrics: readonly NamedValues[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const metric of metrics) {
    const number = Number(metric.value(['value']));
    const key = metric.text(['name']).toLowerCase();
    if (Number.isFinite(number)) sums.set(key, (sums.get(key) ?? 0) + number);
  }
  return sums;
}

/** Infinity for one without a time. */
function beginOf({ segments }: Participant): number {
  return segments.reduce((first, { from }) => Math.min(first, from?.ms ?? first), Number.POSITIVE_INFINITY);
}

/** The time its segments of a type took together, in milliseconds. */
export function timeIn(participant: Participant, type: string): number {
  return participant.segments
    .filter((segment) => segment.type === type)
    .reduce((sum, { from, to }) => sum + (from && to ? Math.max(0, to.ms - from.ms) : 0), 0);
}

/** When its first segment of a type began; null without one. */
export function beginningOf(participant: Participant, type: string): Stamp | null {
  const begins = participant.segments.flatMap((one) => (one.type === type && one.from ? [one.from] : []));
  return begins.toSorted((a, b) => a.ms - b.ms)[0] ?? null;
}

function listOf(value: unknown): NamedValues[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject).map(NamedValues.of);
}
