import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, objectsOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import { type SpokenWord, turnsOfWords } from '../transcripts/parts/turns-of-words';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/**
 * Transcripts of Speechmatics, json-v2: words and signs in one list, cut where speakers or channels change or pause. The
 * fields are those of its API reference ("RetrieveTranscriptResponse").
 */
export const speechmatics: TextFormat = {
  name: 'speechmatics',
  title: 'Speechmatics',
  containers: ['json', 'jsonl'],
  recognize,
  call,
};

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  return names.has('results.alternatives.content') &&
    names.has('results.starttime') &&
    names.has('results.type')
    ? { confidence: 0.97, why: 'its results have alternatives with content, as Speechmatics writes json-v2' }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const config = inside(object, 'metadata', 'transcriptionconfig');
  return spokenCall(
    {
      ids: [],
      jobs: [textOf(inside(object, 'job', 'id'))],
      language: textOf(inside(config, 'language')),
      engine: { name: 'speechmatics', model: textOf(inside(config, 'operatingpoint')) },
      turns: turnsOfWords(objectsOf(inside(object, 'results')).flatMap(wordOf).toSorted(byStart)),
      facts: { talkms: msOf(inside(object, 'job', 'duration'), 's') },
      recording: textOf(inside(object, 'job', 'dataname')),
    },
    rules,
  );
}

function wordOf(result: Field): SpokenWord[] {
  const [best] = objectsOf(inside(result, 'alternatives'));
  const text = textOf(inside(best, 'content'));
  if (text === '') return [];
  const speaker = textOf(inside(best, 'speaker'));
  return [
    {
      text,
      startMs: msOf(inside(result, 'starttime'), 's'),
      endMs: msOf(inside(result, 'endtime'), 's'),
      confidence: shareOf(inside(best, 'confidence')),
      // "UU" is whom it cannot tell.
      speaker: textOf(inside(result, 'channel')) || (speaker === 'UU' ? '' : speaker),
      closesUp:
        textOf(inside(result, 'type')) === 'punctuation' && textOf(inside(result, 'attachesto')) !== 'next',
    },
  ];
}

/** Channels stand one behind the other. */
function byStart(one: SpokenWord, other: SpokenWord): number {
  return (one.startMs ?? 0) - (other.startMs ?? 0);
}
