import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, objectsOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

/**
 * Transcripts of Gong's API (callTranscripts): monologues of sentences with milliseconds. The fields are those of its
 * reference ("Retrieve transcripts of calls"); speakers are numbers, for their names are another answer's.
 */
export const gong: TextFormat = {
  name: 'gong',
  title: 'Gong',
  containers: ['json', 'jsonl'],
  recognize,
  call,
};

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  return names.has('callid') && names.has('transcript.sentences.start') && names.has('transcript.speakerid')
    ? { confidence: 0.98, why: 'its transcripts are sentences by speakerId, as Gong writes them' }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const turns = objectsOf(inside(object, 'transcript')).flatMap((monologue) =>
    objectsOf(inside(monologue, 'sentences')).map((sentence) => ({
      speaker: textOf(inside(monologue, 'speakerid')),
      text: textOf(inside(sentence, 'text')),
      startMs: msOf(inside(sentence, 'start'), 'ms'),
      endMs: msOf(inside(sentence, 'end'), 'ms'),
      confidence: null,
      words: [],
    })),
  );
  return spokenCall(
    { ids: [textOf(inside(object, 'callid'))], language: '', engine: { name: 'gong', model: '' }, turns },
    rules,
  );
}
