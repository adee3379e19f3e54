import { isObject } from '../../transcripts/parts/named-values';
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

/** Somebody (or a queue, or a menu) on the line, by its sessions of speech. */
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
}

export function conversationOf(object: Record<string, unknown>): Conversation {
  const all = listOf(object.participants).map(participantOf);
  return {
    id: textOf(object.conversationId) || textOf(object.id),
    startedAt: stampOf(object.conversationStart) ?? stampOf(object.startTime),
    endedAt: stampOf(object.conversationEnd) ?? stampOf(object.endTime),
    direction: textOf(object.originatingDirection).toLowerCase(),
    participants: all.flatMap(({ spoken }) => spoken ?? []).toSorted((a, b) => beginOf(a) - beginOf(b)),
    isSilent: all.some(({ otherMedia }) => otherMedia) && !all.some(({ spoken }) => spoken),
  };
}

function participantOf(object: Record<string, unknown>): { spoken: Participant | null; otherMedia: boolean } {
  const sessions = listOf(object.sessions);
  const spoken = sessions.filter(({ mediaType }) => ['', 'voice'].includes(textOf(mediaType).toLowerCase()));
  const otherMedia = sessions.length > spoken.length;
  if (spoken.length === 0) return { spoken: null, otherMedia };
  const first = (name: string) =>
    spoken.map((session) => textOf(session[name])).find((text) => text !== '') ?? '';
  return {
    otherMedia,
    spoken: {
      purpose: textOf(object.purpose).toLowerCase(),
      name: textOf(object.participantName),
      userId: textOf(object.userId),
      ani: first('ani'),
      dnis: first('dnis'),
      direction: first('direction').toLowerCase(),
      segments: spoken.flatMap(({ segments }) => listOf(segments)).map(segmentOf),
      metrics: sumsOf(spoken.flatMap(({ metrics }) => listOf(metrics))),
    },
  };
}

function segmentOf(object: Record<string, unknown>): Segment {
  return {
    type: textOf(object.segmentType).toLowerCase(),
    from: stampOf(object.segmentStart),
    to: stampOf(object.segmentEnd),
    queueId: textOf(object.queueId),
    wrapUpCode: textOf(object.wrapUpCode),
    disconnect: textOf(object.disconnectType).toLowerCase(),
  };
}

function sumsOf(metrics: readonly Record<string, unknown>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { name, value } of metrics) {
    const number = Number(value);
    const key = textOf(name).toLowerCase();
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

function listOf(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
