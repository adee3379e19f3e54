import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, objectsOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import { turnOfWords } from '../transcripts/parts/turns-of-words';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/**
 * Results of Vosk (alphacep/vosk-api, `vosk_recognizer_result`): {"result": [{conf, start, end, word}], "text"}, one or many
 * behind each other, with partial ones between them. It names no speakers (`spk` is a vector).
 */
export const vosk: TextFormat = {
  name: 'vosk',
  title: 'Vosk',
  containers: ['json', 'jsonl'],
  recognize,
  isPart: (object) => isResult(object) || typeof object.partial === 'string',
  call,
};

function isResult(object: Field): boolean {
  return (
    inside(object, 'text') !== undefined &&
    (isWords(inside(object, 'result')) || Object.keys(object).length === 1)
  );
}

function isWords(result: unknown): boolean {
  return objectsOf(result).some(
    (word) => inside(word, 'conf') !== undefined && inside(word, 'word') !== undefined,
  );
}

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  return names.has('result.conf') && names.has('result.word') && names.has('result.start')
    ? { confidence: 0.97, why: 'its results have words with conf, as Vosk writes them' }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const parts = objectsOf(inside(object, 'parts'));
  return spokenCall(
    {
      ids: [],
      language: '',
      engine: { name: 'vosk', model: '' },
      turns: (parts.length > 0 ? parts : [object]).flatMap(turnOf),
    },
    rules,
  );
}

function turnOf(result: Field): SaidTurn[] {
  const words = objectsOf(inside(result, 'result')).map((word) => ({
    text: textOf(inside(word, 'word')),
    startMs: msOf(inside(word, 'start'), 's'),
    endMs: msOf(inside(word, 'end'), 's'),
    confidence: shareOf(inside(word, 'conf')),
    speaker: '',
  }));
  const text = textOf(inside(result, 'text'));
  if (words.length > 0) return [{ ...turnOfWords(words), ...(text === '' ? {} : { text }) }];
  return text === '' ? [] : [{ speaker: '', text, startMs: null, endMs: null, confidence: null, words: [] }];
}
