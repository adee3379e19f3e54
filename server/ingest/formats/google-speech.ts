import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, numberOf, objectsOf, oneOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { isObject } from '../transcripts/parts/named-values';
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
 * Google Cloud Speech-to-Text v1 and v2: its results, alone, as the answer of an operation, or of a batch by the address of
 * its recording. The fields are those of its API reference ("SpeechRecognitionResult"). Where speakers were told apart by
 * v1, the last result has all words again, with their speakers: only these are read.
 */
export const googleSpeech: TextFormat = {
  name: 'google-speech',
  title: 'Google Speech-to-Text',
  containers: ['json', 'jsonl'],
  recognize,
  call,
};

const WORD_TIMES = ['startoffset', 'starttime'];
const TELLING = ['resultendtime', 'resultendoffset', 'channeltag', 'languagecode'];

function recognize(head: FileHead): Recognition | null {
  const [first] = head.objects;
  const results = first ? resultsOf(first) : [];
  const [best] = results.flatMap((one) => objectsOf(inside(one, 'alternatives')));
  if (!best || inside(best, 'transcript') === undefined) return null;
  const timed = objectsOf(inside(best, 'words')).some((word) => oneOf(word, WORD_TIMES) !== undefined);
  const told =
    results.some((one) => oneOf(one, TELLING) !== undefined) || outlineOfHead(head).has('totalbilledtime');
  if (!timed && !told) return null;
  return {
    confidence: 0.96,
    why: 'its results have alternatives with a transcript, as Google Speech-to-Text answers',
  };
}

/** Its results: at the top, in the answer of an operation, or in those of a batch. */
function resultsOf(object: Field): Field[] {
  const answer = inside(object, 'response') ?? object;
  const results = inside(answer, 'results');
  if (Array.isArray(results)) return objectsOf(results);
  const ofFiles = isObject(results) ? Object.values(results) : [];
  return ofFiles.flatMap((one) =>
    objectsOf(inside(one, 'transcript', 'results') ?? inside(one, 'inlineresult', 'transcript', 'results')),
  );
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const results = resultsOf(object);
  const batch = inside(inside(object, 'response') ?? object, 'results');
  const [address = ''] = isObject(batch) ? Object.keys(batch) : [];
  const language = results.map((one) => textOf(inside(one, 'languagecode'))).find((one) => one !== '');
  return spokenCall(
    {
      ids: [],
      jobs: [textOf(oneOf(object, ['requestid', 'name'])), textOf(inside(object, 'metadata', 'requestid'))],
      language: language ?? '',
      engine: { name: 'google-speech', model: '' },
      turns: turnsOf(results),
      recording: address,
    },
    rules,
  );
}

function turnsOf(results: readonly Field[]): SaidTurn[] {
  const channels = new Set(
    results.map((one) => textOf(inside(one, 'channeltag'))).filter((one) => one !== ''),
  );
  const label = (one: Field) => (channels.size > 1 ? `channel ${textOf(inside(one, 'channeltag'))}` : '');
  const words = results.map((one) => wordsOf(one, label(one)));
  const last = words.at(-1) ?? [];
  const before = words.slice(0, -1).flat();
  const isSumUp = last.length >= before.length && last.some(hasSpeaker) && !before.some(hasSpeaker);
  if (isSumUp && before.length > 0) return turnsOfWords(last);
  return results.flatMap((one, at) => turnsOfResult(one, words[at] ?? [], label(one)));
}

function hasSpeaker({ speaker }: SpokenWord): boolean {
  return speaker.startsWith('speaker');
}

/** Without words: from the end of the result before to its own. */
function turnsOfResult(result: Field, words: readonly SpokenWord[], label: string): SaidTurn[] {
  if (words.length > 0) return turnsOfWords(words);
  const [best] = objectsOf(inside(result, 'alternatives'));
  const text = textOf(inside(best, 'transcript'));
  if (text === '') return [];
  return [{ speaker: label, text, startMs: null, endMs: null, confidence: confidenceOf(best), words: [] }];
}

function wordsOf(result: Field, label: string): SpokenWord[] {
  const [best] = objectsOf(inside(result, 'alternatives'));
  return objectsOf(inside(best, 'words')).map((word) => {
    const tag = textOf(oneOf(word, ['speakerlabel', 'speakertag']));
    const speaker = /^0?$/.test(tag) ? '' : /^\d+$/.test(tag) ? `speaker ${tag}` : tag;
    return {
      text: textOf(inside(word, 'word')),
      startMs: offsetOf(oneOf(word, WORD_TIMES)) ?? 0,
      endMs: offsetOf(oneOf(word, ['endoffset', 'endtime'])),
      confidence: confidenceOf(word),
      speaker: label || speaker,
    };
  });
}

/** Zero is what it writes where it does not know. */
function confidenceOf(one: unknown): number | null {
  return shareOf(inside(one, 'confidence')) || null;
}

/** "1.300s", or {seconds, nanos} as older clients write it. Where it is zero, it may be left out. */
function offsetOf(value: unknown): number | null {
  if (!isObject(value)) return msOf(value, 's');
  const [seconds, nanos] = [numberOf(value.seconds) ?? 0, numberOf(value.nanos) ?? 0];
  return Math.round(seconds * 1000 + nanos / 1e6);
}
