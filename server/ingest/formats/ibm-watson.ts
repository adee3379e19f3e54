import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, numberOf, objectsOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import { type SpokenWord, turnsOfWords } from '../transcripts/parts/turns-of-words';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/**
 * Answers of IBM Watson Speech to Text: results with timestamps as lists, speaker_labels beside them. The fields are those
 * of its API reference ("SpeechRecognitionResults").
 */
export const ibmWatson: TextFormat = {
  name: 'ibm-watson',
  title: 'IBM Watson Speech to Text',
  containers: ['json', 'jsonl'],
  recognize,
  isPart: (object) => 'result_index' in object || 'speaker_labels' in object,
  call,
};

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  const isAnswer = names.has('results.alternatives.transcript') && names.has('results.final');
  return isAnswer && (names.has('resultindex') || names.has('results.alternatives.timestamps'))
    ? { confidence: 0.97, why: 'its results are final, with alternatives, as Watson answers' }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const parts = objectsOf(inside(object, 'parts'));
  const answers = parts.length > 0 ? parts : [object];
  const speakers = new Map(
    answers
      .flatMap((one) => objectsOf(inside(one, 'speakerlabels')))
      .map((one) => [msOf(inside(one, 'from'), 's'), textOf(inside(one, 'speaker'))]),
  );
  const results = answers
    .flatMap((one) => objectsOf(inside(one, 'results')))
    .filter((one) => inside(one, 'final') !== false);
  const words = results.flatMap((one) => wordsOf(one, speakers));
  return spokenCall(
    {
      ids: [],
      language: '',
      engine: { name: 'ibm-watson', model: '' },
      turns: speakers.size > 0 && words.length > 0 ? turnsOfWords(words) : results.flatMap(turnOf),
    },
    rules,
  );
}

/** Lists instead of objects: ["hello", 0.1, 0.5] with times, ["hello", 0.97] with confidence. */
function wordsOf(result: Field, speakers: ReadonlyMap<number | null, string>): SpokenWord[] {
  const [best] = objectsOf(inside(result, 'alternatives'));
  const sure = listsIn(inside(best, 'wordconfidence'));
  return listsIn(inside(best, 'timestamps')).map(([word, from, to], at) => {
    const startMs = msOf(from, 's');
    const speaker = speakers.get(startMs) ?? '';
    return {
      text: textOf(word).replace('%HESITATION', '…'),
      startMs,
      endMs: msOf(to, 's'),
      confidence: shareOf(sure[at]?.[1]),
      speaker: speaker && `speaker ${speaker}`,
    };
  });
}

function listsIn(value: unknown): unknown[][] {
  return Array.isArray(value) ? value.filter((one): one is unknown[] => Array.isArray(one)) : [];
}

function turnOf(result: Field): SaidTurn[] {
  const [best] = objectsOf(inside(result, 'alternatives'));
  const text = textOf(inside(best, 'transcript')).replaceAll('%HESITATION', '…');
  const words = wordsOf(result, new Map());
  const confidence = numberOf(inside(best, 'confidence'));
  if (text === '') return [];
  return [
    {
      ...{ speaker: '', text, words, confidence: shareOf(confidence) },
      startMs: words[0]?.startMs ?? null,
      endMs: words.at(-1)?.endMs ?? null,
    },
  ];
}
