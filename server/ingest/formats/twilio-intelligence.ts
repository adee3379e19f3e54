import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, objectsOf, oneOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/**
 * Sentences of Twilio's Voice Intelligence, by channel. The fields are those of its API reference ("Transcript Sentence
 * subresource"); of a page of them, and of a transcript that holds its sentences.
 */
export const twilioIntelligence: TextFormat = {
  name: 'twilio-intelligence',
  title: 'Twilio Voice Intelligence',
  containers: ['json', 'jsonl'],
  recognize,
  call,
};

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  return names.has('sentences.mediachannel') && names.has('sentences.transcript')
    ? {
        confidence: 0.97,
        why: 'its sentences have a media_channel, as Twilio Voice Intelligence writes them',
      }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const sentences = objectsOf(inside(object, 'sentences'));
  const participants = objectsOf(inside(object, 'channel', 'participants'));
  const roles = participants.map(
    (one) => [`channel ${textOf(inside(one, 'channelparticipant'))}`, textOf(inside(one, 'role'))] as const,
  );
  return spokenCall(
    {
      ids: [textOf(oneOf(object, ['callsid', 'customerkey']))],
      jobs: [textOf(inside(sentences[0], 'transcriptsid')), textOf(inside(object, 'sid'))],
      language: textOf(inside(object, 'languagecode')),
      engine: { name: 'twilio-intelligence', model: '' },
      turns: sentences.map(turnOf),
      roles: new Map(roles),
      facts: {
        startedat: textOf(inside(object, 'mediastarttime')),
        talkms: msOf(inside(object, 'duration'), 's'),
      },
    },
    rules,
  );
}

function turnOf(sentence: Field): SaidTurn {
  const channel = textOf(inside(sentence, 'mediachannel'));
  return {
    ...timesOf(sentence),
    speaker: channel && `channel ${channel}`,
    text: textOf(inside(sentence, 'transcript')),
    words: objectsOf(inside(sentence, 'words')).map((word) => ({
      ...timesOf(word),
      text: textOf(oneOf(word, ['word', 'text'])),
    })),
  };
}

function timesOf(one: Field) {
  return {
    startMs: msOf(inside(one, 'starttime'), 's'),
    endMs: msOf(inside(one, 'endtime'), 's'),
    confidence: shareOf(inside(one, 'confidence')),
  };
}
