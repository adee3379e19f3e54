import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, objectsOf, oneOf, textOf } from '../transcripts/parts/loose-values';
import { isObject } from '../transcripts/parts/named-values';
import { ID_NAMES, LANGUAGE_NAMES, STARTED_NAMES } from '../transcripts/parts/names';
import { isOfFile, outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import { turnsOfWords } from '../transcripts/parts/turns-of-words';
import {
  isSegment,
  SEGMENT_ENDS,
  SEGMENT_STARTS,
  SEGMENT_TEXTS,
  segmentsOf,
  turnsOfSegment,
  wordOf,
  wordsOfChunks,
} from '../transcripts/parts/whisper-segments';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/** What services put around a transcript. */
const WRAPPERS = ['data', 'result', 'output', 'response', 'transcript', 'transcription'];

/**
 * What Whisper and its descendants write: OpenAI's Whisper and API (verbose_json, diarized_json), WhisperX, faster-whisper
 * (also its segments as a list), whisper.cpp (-oj, -ojf), the pipeline of Transformers (chunks). The fields are those of
 * their writers (openai/whisper `utils.py`, m-bain/whisperX `types.py`, SYSTRAN/faster-whisper `transcribe.py`,
 * ggml-org/whisper.cpp `examples/cli`). None of them tells when the call was.
 */
export const whisper: TextFormat = {
  name: 'whisper',
  title: 'Whisper',
  containers: ['json', 'jsonl'],
  recognize,
  isPart: isSegment,
  call,
};

/** What gives each away, the surest first. */
const MARKS: readonly [paths: readonly string[], confidence: number, why: string][] = [
  [
    ['transcription.offsets', 'transcription.timestamps'],
    0.98,
    'its transcription has offsets, as whisper.cpp writes them',
  ],
  [
    ['segments.avglogprob', 'segments.nospeechprob', 'segments.compressionratio'],
    0.98,
    'its segments have avg_logprob and no_speech_prob',
  ],
  [
    ['wordsegments', 'segments.chars', 'segments.words.score'],
    0.97,
    'it has word_segments or words with score, as WhisperX writes them',
  ],
  [['segments.words.probability'], 0.96, 'its segments have words with probability'],
  [['chunks.timestamp'], 0.9, 'it has chunks with timestamps, as Transformers writes them'],
];

function recognize(head: FileHead): Recognition | null {
  const outline = outlineOfHead(head);
  const wrapper = WRAPPERS.find((name) => outline.has(`${name}.segments`));
  const names = wrapper && !outline.has('segments') ? within(outline, wrapper) : outline;
  const has = (...paths: string[]) => paths.every((path) => names.has(path));
  const hasOne = (paths: readonly string[]) => paths.some((path) => names.has(path));
  const mark = MARKS.find(([paths]) => paths.some((path) => names.has(path)));
  if (mark) return { confidence: mark[1], why: mark[2] };
  const ofOwn = has('callid') || has('conversationid') || has('startedat') || has('engine');
  if (has('segments.text', 'segments.start', 'segments.end')) {
    const why = 'it has segments with start, end and text';
    return { confidence: ofOwn ? 0.6 : has('language') || has('text') ? 0.88 : 0.84, why };
  }
  if (has('words.word', 'words.start', 'words.end', 'text', 'duration')) {
    return {
      confidence: 0.86,
      why: 'it has a text and words with their times, as the API of OpenAI answers',
    };
  }
  if (has('text', 'segments', 'language') && !has('segments.start')) {
    return { confidence: 0.88, why: 'it has text, segments and language' };
  }
  const areSegments = hasOne(SEGMENT_STARTS) && hasOne(SEGMENT_ENDS) && hasOne(SEGMENT_TEXTS);
  if (!areSegments || ofOwn || !isOfFile(head)) return null;
  return has('avglogprob') || has('nospeechprob')
    ? { confidence: 0.95, why: 'its objects are segments with avg_logprob and no_speech_prob' }
    : { confidence: 0.82, why: 'its objects are segments with start, end and text' };
}

function within(names: ReadonlySet<string>, wrapper: string): ReadonlySet<string> {
  const before = `${wrapper}.`;
  return new Set([...names].flatMap((name) => (name.startsWith(before) ? [name.slice(before.length)] : [])));
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const whole = recordObject(record);
  const inner = WRAPPERS.map((name) => inside(whole, name)).find(
    (one) => inside(one, 'segments') !== undefined,
  );
  return ofTranscript(inside(whole, 'segments') === undefined && isObject(inner) ? inner : whole, rules);
}

function ofTranscript(object: Field, rules: TextRules): IncomingCall {
  const words = objectsOf(oneOf(object, ['words', 'wordsegments'])).map(wordOf);
  const chunked = wordsOfChunks(object);
  const found = segmentsOf(object);
  const isWords = chunked !== null && found[0]?.speaker === undefined;
  const segments = isWords ? [] : found;
  const turns =
    segments.length > 0
      ? segments.flatMap((one) => turnsOfSegment(one, words))
      : turnsOfWords(isWords ? chunked : words);
  const whole = textOf(inside(object, 'text'));
  return spokenCall(
    {
      ids: [textOf(oneOf(object, ID_NAMES))],
      language: textOf(
        inside(object, 'result', 'language') ?? oneOf(object, [...LANGUAGE_NAMES, 'detectedlanguage']),
      ),
      engine: { name: engineOf(object, segments), model: modelOf(object) },
      turns: turns.length > 0 || whole === '' ? turns : [turnOfText(whole, object)],
      facts: {
        startedat: textOf(oneOf(object, STARTED_NAMES)),
        agent: textOf(inside(object, 'agent')),
        queue: textOf(inside(object, 'queue')),
        talkms: msOf(inside(object, 'duration'), 's'),
      },
    },
    rules,
  );
}

function turnOfText(text: string, object: Field): SaidTurn {
  const ms = msOf(inside(object, 'duration'), 's');
  return { speaker: '', text, startMs: ms === null ? null : 0, endMs: ms, confidence: null, words: [] };
}

function engineOf(object: Field, segments: readonly Field[]): string {
  if (inside(object, 'transcription') !== undefined) return 'whisper.cpp';
  const [word] = segments.flatMap((segment): Field[] => objectsOf(inside(segment, 'words')));
  const scored = word !== undefined && inside(word, 'score') !== undefined;
  return scored || inside(object, 'wordsegments') !== undefined ? 'whisperx' : 'whisper';
}

function modelOf(object: Field): string {
  const model = inside(object, 'model');
  return textOf(inside(model, 'type') ?? model).slice(0, 200);
}
