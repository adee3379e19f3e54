import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, numberOf, objectsOf, oneOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { ID_NAMES, LANGUAGE_NAMES, STARTED_NAMES } from '../transcripts/parts/names';
import { isOfFile, outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import { type SpokenWord, turnsOfWords } from '../transcripts/parts/turns-of-words';
import { wordsOfTokens } from '../transcripts/parts/whisper-tokens';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

const SEGMENT_LISTS = ['segments', 'parts', 'transcription', 'chunks', 'utterances'];

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
  isPart: (object) =>
    oneOf(object, SEGMENT_LISTS) === undefined &&
    textOfSegment(object) !== '' &&
    timesOf(object).startMs !== null,
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
  const names = outlineOfHead(head);
  const has = (...paths: string[]) => paths.every((path) => names.has(path));
  const mark = MARKS.find(([paths]) => paths.some((path) => names.has(path)));
  if (mark) return { confidence: mark[1], why: mark[2] };
  const ofOwn = has('callid') || has('conversationid') || has('startedat') || has('engine');
  if (has('segments.text', 'segments.start', 'segments.end')) {
    const why = 'it has segments with start, end and text';
    return { confidence: ofOwn ? 0.6 : has('language') || has('text') ? 0.88 : 0.84, why };
  }
  const isSegment = has('start', 'end') && (has('text') || has('speech'));
  if (!isSegment || ofOwn || !isOfFile(head)) return null;
  return has('avglogprob') || has('nospeechprob')
    ? { confidence: 0.95, why: 'its objects are segments with avg_logprob and no_speech_prob' }
    : { confidence: 0.82, why: 'its objects are segments with start, end and text' };
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const segments = segmentsOf(object);
  const words = objectsOf(oneOf(object, ['words', 'wordsegments'])).map(wordOf);
  const turns = segments.length > 0 ? segments.flatMap((one) => turnsOf(one, words)) : turnsOfWords(words);
  const whole = textOf(inside(object, 'text'));
  return spokenCall(
    {
      ids: [textOf(oneOf(object, ID_NAMES))],
      language: textOf(inside(object, 'result', 'language') ?? oneOf(object, LANGUAGE_NAMES)),
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

/** The segments; of Transformers' output with speakers those, for its chunks name none. */
function segmentsOf(object: Field): Field[] {
  const spoken = objectsOf(inside(object, 'speakers')).filter((one) => textOfSegment(one) !== '');
  if (spoken.length > 0) return spoken;
  return SEGMENT_LISTS.map((name) => objectsOf(inside(object, name))).find((found) => found.length > 0) ?? [];
}

function turnOfText(text: string, object: Field): SaidTurn {
  const ms = msOf(inside(object, 'duration'), 's');
  return { speaker: '', text, startMs: ms === null ? null : 0, endMs: ms, confidence: null, words: [] };
}

/**
 * A segment whose words have several speakers (WhisperX gives each word its own) is cut where they change.
 * @param all words of the whole call, as the API lists them beside its segments
 */
function turnsOf(segment: Field, all: readonly SpokenWord[]): SaidTurn[] {
  const text = textOfSegment(segment);
  if (text === '') return [];
  const { startMs, endMs } = timesOf(segment);
  const listed = wordsOf(segment);
  const words = listed.length > 0 ? listed : all.filter((word) => isWithin(word, startMs, endMs));
  const speakers = new Set(words.map(({ speaker }) => speaker).filter((speaker) => speaker !== ''));
  const own = speakerOfSegment(segment);
  if (speakers.size > 1) {
    return turnsOfWords(words.map((word) => ({ ...word, speaker: word.speaker || own })));
  }
  const [only = ''] = speakers;
  return [{ speaker: own || only, text, startMs, endMs, confidence: confidenceOf(segment), words }];
}

function isWithin({ startMs }: SpokenWord, from: number | null, to: number | null): boolean {
  return startMs !== null && from !== null && to !== null && startMs >= from && startMs < to;
}

function textOfSegment(segment: Field): string {
  return textOf(oneOf(segment, ['text', 'speech']));
}

/** whisper.cpp writes "?" where it cannot tell. */
function speakerOfSegment(segment: Field): string {
  return textOf(oneOf(segment, ['speaker', 'speakerlabel', 'speakerid'])).replace('?', '');
}

function timesOf(segment: Field): { startMs: number | null; endMs: number | null } {
  const offsets = inside(segment, 'offsets');
  if (offsets !== undefined) {
    return { startMs: msOf(inside(offsets, 'from'), 'ms'), endMs: msOf(inside(offsets, 'to'), 'ms') };
  }
  const pair = inside(segment, 'timestamp') ?? inside(segment, 'timestamps');
  if (Array.isArray(pair)) return { startMs: msOf(pair[0], 's'), endMs: msOf(pair[1], 's') };
  return {
    startMs: msOf(inside(segment, 'start') ?? inside(pair, 'from'), 's'),
    endMs: msOf(inside(segment, 'end') ?? inside(pair, 'to'), 's'),
  };
}

function wordsOf(segment: Field): SpokenWord[] {
  const tokens = objectsOf(inside(segment, 'tokens'));
  if (tokens.length > 0) return wordsOfTokens(tokens);
  return objectsOf(inside(segment, 'words')).map(wordOf);
}

function wordOf(word: Field): SpokenWord {
  return {
    ...timesOf(word),
    text: textOf(oneOf(word, ['word', 'text'])),
    confidence: shareOf(oneOf(word, ['probability', 'score', 'confidence'])),
    speaker: textOf(inside(word, 'speaker')),
  };
}

/** What the segment says itself, else the mean probability of its tokens: exp(avg_logprob), as Whisper defines it. */
function confidenceOf(segment: Field): number | null {
  const logProb = numberOf(inside(segment, 'avglogprob'));
  const own = shareOf(oneOf(segment, ['confidence', 'probability', 'score']));
  return own ?? (logProb === null || logProb > 0 ? null : Math.exp(logProb));
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
