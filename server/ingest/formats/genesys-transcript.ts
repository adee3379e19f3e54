import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, numberOf, objectsOf, oneOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/** Who takes part, in the words of Genesys Cloud. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['internal', 'agent'],
  ['agent', 'agent'],
  ['user', 'agent'],
  ['external', 'customer'],
  ['customer', 'customer'],
  ['ivr', 'ivr'],
  ['acd', 'ivr'],
  ['bot', 'ivr'],
]);

/**
 * Transcripts of Genesys Cloud's speech and text analytics, as their transcriptUrl holds them: phrases with times since
 * 1970, by the purpose of the participant ("Speech and text analytics transcript", Genesys developer center).
 */
export const genesysTranscript: TextFormat = {
  name: 'genesys-transcript',
  title: 'Genesys Cloud transcript',
  containers: ['json', 'jsonl'],
  recognize,
  call,
};

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  return names.has('transcripts.phrases.text') && names.has('transcripts.phrases.participantpurpose')
    ? {
        confidence: 0.98,
        why: 'its transcripts have phrases by participantPurpose, as Genesys Cloud writes them',
      }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const transcripts = objectsOf(inside(object, 'transcripts'));
  const phrases = transcripts.flatMap((one) => objectsOf(inside(one, 'phrases')));
  const begin = numberOf(oneOf(object, ['starttime', 'conversationstarttime'])) ?? firstOf(phrases);
  const called = numberOf(oneOf(object, ['conversationstarttime', 'starttime']));
  return spokenCall(
    {
      ids: [textOf(inside(object, 'conversationid'))],
      jobs: [textOf(inside(object, 'communicationid'))],
      language: textOf(inside(transcripts[0], 'language')),
      engine: { name: 'genesys', model: '' },
      turns: phrases.map((one) => turnOf(one, begin)),
      roles: ROLES,
      facts: {
        startedat: called === null ? '' : new Date(called).toISOString(),
        talkms: lengthOf(object),
      },
    },
    rules,
  );
}

function firstOf(phrases: readonly Field[]): number {
  const starts = phrases.map((one) => numberOf(inside(one, 'starttimems'))).filter((one) => one !== null);
  return starts.length === 0 ? 0 : Math.min(...starts);
}

/** A number of milliseconds, or {milliseconds}. */
function lengthOf(one: Field): number | null {
  const duration = inside(one, 'duration');
  return msOf(inside(duration, 'milliseconds') ?? duration, 'ms');
}

function spanOf(one: Field, begin: number): { startMs: number | null; endMs: number | null } {
  const at = numberOf(inside(one, 'starttimems'));
  const startMs = at === null ? null : Math.max(0, at - begin);
  const lengthMs = lengthOf(one);
  return { startMs, endMs: startMs === null || lengthMs === null ? null : startMs + lengthMs };
}

function turnOf(phrase: Field, begin: number): SaidTurn {
  return {
    ...spanOf(phrase, begin),
    speaker: textOf(inside(phrase, 'participantpurpose')),
    text: textOf(oneOf(phrase, ['decoratedtext', 'text'])),
    confidence: shareOf(inside(phrase, 'confidence')),
    words: objectsOf(inside(phrase, 'words')).map((word) => ({
      ...spanOf(word, begin),
      text: textOf(inside(word, 'word')),
      confidence: shareOf(inside(word, 'confidence')),
    })),
  };
}
