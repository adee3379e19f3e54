import type { RecordProblem } from '../../source/tokenize';
import { type AsteriskLeg, asteriskLegOf } from './asterisk-leg';
import type { CallRow } from './call-row';
import type { LegReader } from './leg-rows';
import { msBetween, type Stamp } from './stamp';

const NO_CDR = {
  reason: 'The line is no CDR of Asterisk.',
  hint: 'It should have the columns of cdr-csv, from accountcode, src, dst to disposition.',
};
/** Applications that put a caller through to people; a CDR without one says nothing against it. */
const TO_PEOPLE = new Set([
  '',
  'dial',
  'queue',
  'followme',
  'page',
  'appdial',
  'appdial2',
  'confbridge',
  'meetme',
  'bridge',
  'pickup',
]);
/** Of people of the house: their numbers are short. */
const LONGEST_EXTENSION = 6;
const FROM_OUTSIDE =
  /trunk|pstn|from-did|ext-did|incoming|inbound|ext-queues|^ivr-|from-sip-external|^public$/i;
const TO_OUTSIDE = /outbound|outgoing|dialout|outrt/i;

/** CDRs of Asterisk; those of one call have one linkedid, or at least one uniqueid. */
export const asteriskLegs: LegReader<AsteriskLeg> = {
  legOf(item) {
    const leg = asteriskLegOf(item);
    if (!leg) return item.problem ?? NO_CDR;
    // Without a linkedid nothing ties the far side of a Local channel to its call, which has a record of its own.
    if (leg.linkedId === '' && leg.onLocal !== '') return null;
    return { call: leg.linkedId || leg.uniqueId || `line ${item.line}`, facts: leg };
  },
  callOf: (legs) => callOf(legs),
};

function callOf(unordered: readonly AsteriskLeg[]): CallRow | RecordProblem {
  const legs = unordered.toSorted((a, b) => (a.startedAt?.ms ?? 0) - (b.startedAt?.ms ?? 0));
  const [first] = legs;
  if (!first) return NO_CDR;
  const talks = talksOf(legs);
  const [taken] = talks;
  const queued = legs.find(({ app }) => app === 'queue');
  const outcome = outcomeOf(legs, talks);
  const direction = directionOf(first, queued !== undefined);
  const out = direction === 'outbound';
  const reached =
    talks.length > 0 || legs.some(({ app, toChannel }) => toChannel !== '' || TO_PEOPLE.has(app));
  const joined = out || !reached ? null : (queued?.startedAt ?? first.startedAt);
  const ended =
    legs
      .flatMap(({ endedAt }) => endedAt ?? [])
      .toSorted((a, b) => a.ms - b.ms)
      .at(-1) ?? null;
  const last = talks.at(-1);
  const until = taken ? taken.answeredAt : (legs.find(isVoicemail)?.answeredAt ?? ended);
  return {
    callId: first.linkedId || first.uniqueId,
    startedAt: first.startedAt,
    queueEnteredAt: joined,
    outcome,
    direction,
    queue: queued?.appData.split(/[,|]/)[0]?.trim() ?? '',
    ...(out ? { agent: first.channel, caller: first.dst } : sidesOf(first, taken)),
    ivrMs: reached || out ? null : msBetween(first.answeredAt, ended),
    waitMs: msBetween(joined, laterOf(until, joined)),
    talkMs: talkTime(talks),
    transferredTo: last && taken && last.toChannel !== taken.toChannel ? last.toChannel : '',
    recording: legs.find(({ recording }) => recording !== '')?.recording ?? '',
  };
}

/** Of a call that came in. "s" is what Asterisk dials where nothing was dialled. */
function sidesOf(
  first: AsteriskLeg,
  taken: AsteriskLeg | undefined,
): Pick<CallRow, 'agent' | 'caller' | 'entry'> {
  return {
    agent: taken?.toChannel ?? '',
    caller: first.src || (/<([^<>]+)>/.exec(first.callerId)?.[1] ?? ''),
    entry: first.did || (/^[a-z]$/i.test(first.dst) ? '' : first.dst),
  };
}

function laterOf(one: Stamp | null, other: Stamp | null): Stamp | null {
  return one && other && one.ms < other.ms ? other : one;
}

/** Those in which the caller spoke with somebody. */
function talksOf(legs: readonly AsteriskLeg[]): AsteriskLeg[] {
  const farSides = new Set(legs.map(({ onLocal }) => onLocal));
  return legs.filter((leg) => {
    const { disposition, toChannel, calledLocal, app, billMs } = leg;
    if (disposition !== 'ANSWERED' || billMs === 0 || isVoicemail(leg)) return false;
    // Who was called through a Local channel answered where its far side says so: the near side counts from the queue's own answer.
    if (calledLocal !== '' && farSides.has(calledLocal)) return false;
    // In a queue without anybody's channel nobody took it: it was only music that answered.
    return toChannel !== '' || (TO_PEOPLE.has(app) && app !== 'queue');
  });
}

/** It rang in vain, and a message was left instead (or was not). */
function isVoicemail({ app }: AsteriskLeg): boolean {
  return app === 'voicemail';
}

/** Milliseconds in which at least one of them went on: those of a call through a Local channel say the same twice. */
function talkTime(talks: readonly AsteriskLeg[]): number {
  const spans = talks
    .flatMap(({ endedAt, billMs }) => (endedAt ? [{ from: endedAt.ms - billMs, to: endedAt.ms }] : []))
    .toSorted((a, b) => a.from - b.from);
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans) {
    total += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return total;
}

/** The disposition, or the application that answered where no person did. */
function outcomeOf(legs: readonly AsteriskLeg[], talks: readonly AsteriskLeg[]): string {
  const [taken] = talks;
  const last = legs.at(-1);
  if (taken) {
    const next = talks.at(-1);
    const passedOn = next && taken.toChannel !== next.toChannel && isAfter(next, taken);
    return passedOn ? 'TRANSFERRED' : 'ANSWERED';
  }
  const rang = legs.findLast(({ app, toChannel }) => toChannel !== '' || TO_PEOPLE.has(app));
  if (!rang) return last?.disposition === 'ANSWERED' ? last.app : (last?.disposition ?? '');
  return rang.disposition === 'ANSWERED' ? 'NO ANSWER' : rang.disposition;
}

/** One begins when the other is nearly over: it is no second record of the same talk. */
function isAfter(next: AsteriskLeg, taken: AsteriskLeg): boolean {
  const begins = (next.endedAt?.ms ?? 0) - next.billMs;
  return begins >= (taken.endedAt?.ms ?? 0) - 2000;
}

/**
 * By the context; where that does not tell, by how long the numbers are and whose channel it is: a telephone of the house
 * that calls a long number calls out, whatever number it shows.
 */
function directionOf(leg: AsteriskLeg, queued: boolean): NonNullable<CallRow['direction']> {
  if (queued || FROM_OUTSIDE.test(leg.context)) return 'inbound';
  if (TO_OUTSIDE.test(leg.context)) return 'outbound';
  const ofHouse = isExtension(leg.src) || /^[a-z0-9]+\/\d{2,6}$/i.test(leg.channel);
  if (!ofHouse) return 'inbound';
  return isExtension(leg.dst) || /^[a-z*]/i.test(leg.dst) ? 'internal' : 'outbound';
}

function isExtension(number: string): boolean {
  return /^\d+$/.test(number) && number.length <= LONGEST_EXTENSION;
}
