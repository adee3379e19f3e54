import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { amazonRoles, amazonTurns } from '../transcripts/parts/amazon-turns';
import { inside, msOf, objectsOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/**
 * Amazon Connect Contact Lens: its output files of calls and of chats (also Connect's own chat transcripts), and the
 * segments of its real-time API. The fields are those of the Amazon Connect administrator guide, "Contact Lens example
 * output files", and of the API reference (ListRealtimeContactAnalysisSegments).
 */
export const contactLens: TextFormat = {
  name: 'contact-lens',
  title: 'Amazon Connect Contact Lens',
  containers: ['json', 'jsonl'],
  recognize,
  isPart: isLive,
  callOfPart: (object) => textOf(inside(object, 'contactid')),
  call,
};

/** A page of the real-time API, or an event of its stream: of each contact they make one call. */
function isLive(object: Field): boolean {
  if (inside(object, 'transcript') !== undefined) return false;
  const ofStream = inside(object, 'contactid') !== undefined && inside(object, 'eventtype') !== undefined;
  return (
    ofStream || objectsOf(inside(object, 'segments')).some((one) => LIVE.some((name) => inside(one, name)))
  );
}

const LIVE = ['transcript', 'utterance', 'categories'];

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  const has = (...paths: string[]) => paths.every((path) => names.has(path));
  if (
    has('transcript.participantid', 'transcript.content') &&
    (has('participants') || has('channel') || has('contactid'))
  ) {
    return {
      confidence: 0.98,
      why: 'its transcript has turns by ParticipantId, as Contact Lens writes them',
    };
  }
  if (has('transcript', 'conversationcharacteristics', 'customermetadata')) {
    return { confidence: 0.95, why: 'it has Transcript and CustomerMetadata, as Contact Lens has' };
  }
  if (has('segments.transcript.participantid')) {
    return { confidence: 0.97, why: 'its segments are those of Contact Lens in real time' };
  }
  return null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const whole = recordObject(record);
  const pages = objectsOf(inside(whole, 'parts'));
  const [object = whole] = pages;
  const listed = objectsOf(inside(object, 'transcript'));
  const live = pages
    .flatMap((page) => objectsOf(inside(page, 'segments')))
    .flatMap((one) => objectsOf(inside(one, 'transcript') ?? inside(one, 'utterance')));
  const all = listed.length > 0 ? listed : live;
  const said = all.filter(isSaid);
  const begin = earliest(all);
  const metadata = inside(object, 'customermetadata');
  const chat = textOf(inside(object, 'channel')).toUpperCase() === 'CHAT' || begin !== null;
  return spokenCall(
    {
      ids: [metadata, object].flatMap((one) => [
        textOf(inside(one, 'contactid')),
        textOf(inside(one, 'initialcontactid')),
      ]),
      language: textOf(inside(object, 'languagecode')),
      engine: { name: 'contact-lens', model: textOf(inside(object, 'version')).slice(0, 200) },
      turns: amazonTurns(said).map((turn, at) => withTime(turn, said[at], begin)),
      roles: amazonRoles(inside(object, 'participants')),
      facts: {
        startedat: begin === null ? '' : new Date(begin).toISOString(),
        type: chat ? 'chat' : '',
        talkms: msOf(inside(object, 'conversationcharacteristics', 'totalconversationdurationmillis'), 'ms'),
      },
      recording: textOf(inside(metadata, 'inputs3uri')),
      names: said.map((one) => textOf(inside(one, 'displayname'))),
    },
    rules,
  );
}

/** Chats list who came and went, and what the voice menu sent, among what was said. */
function isSaid(turn: Field): boolean {
  const type = textOf(inside(turn, 'type')).toUpperCase();
  const content = textOf(inside(turn, 'contenttype')).toLowerCase();
  return type !== 'EVENT' && !content.includes('vnd.amazonaws.connect.event');
}

function instantOf(turn: Field | undefined): number | null {
  const instant = Date.parse(textOf(inside(turn, 'absolutetime')));
  return Number.isNaN(instant) ? null : instant;
}

function earliest(turns: readonly Field[]): number | null {
  const instants = turns.flatMap((turn) => instantOf(turn) ?? []);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** What was typed has a moment, and no length. */
function withTime(turn: SaidTurn, from: Field | undefined, begin: number | null): SaidTurn {
  const instant = instantOf(from);
  if (turn.startMs !== null || instant === null || begin === null) return turn;
  return { ...turn, startMs: instant - begin };
}
