import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, objectsOf, oneOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { isObject } from '../transcripts/parts/named-values';
import { isOfFile, outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import { type SpokenWord, turnsOfWords } from '../transcripts/parts/turns-of-words';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/** What a live stream tells between its results. */
const LIVE_EVENTS: ReadonlySet<string> = new Set(['Metadata', 'SpeechStarted', 'UtteranceEnd']);
/** What SDKs and callbacks put around an answer. */
const WRAPPERS = ['result', 'response', 'data', 'transcription'];

/**
 * Deepgram's answers: pre-recorded (its utterances; else paragraphs; else words, cut where speakers change or pause) and
 * the results of a live stream, a line each. The fields are those of its API reference ("Listen"). Several channels are
 * told apart by channel, else voices by `speaker`. `created` is the time of the transcription, not of the call.
 */
export const deepgram: TextFormat = {
  name: 'deepgram',
  title: 'Deepgram',
  containers: ['json', 'jsonl'],
  recognize,
  isPart: (object) =>
    inside(object, 'channel', 'alternatives') !== undefined ||
    LIVE_EVENTS.has(textOf(inside(object, 'type'))),
  call,
};

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  const within = ['', ...WRAPPERS.map((name) => `${name}.`)];
  if (
    within.some(
      (before) =>
        names.has(`${before}results.channels.alternatives`) ||
        names.has(`${before}results.utterances.transcript`),
    )
  ) {
    return { confidence: 0.99, why: 'it has results with channels and alternatives, as Deepgram answers' };
  }
  return isOfFile(head) &&
    names.has('channel.alternatives') &&
    (names.has('isfinal') || names.has('channelindex'))
    ? { confidence: 0.96, why: 'its objects are results of a live stream of Deepgram' }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const answer = [object, ...WRAPPERS.map((name) => inside(object, name))].find(
    (one) => inside(one, 'results') !== undefined,
  );
  const parts = objectsOf(inside(object, 'parts'));
  const [part] = parts.flatMap((one) => inside(one, 'metadata') ?? []);
  const [summary] = parts.filter((one) => textOf(inside(one, 'type')) === 'Metadata');
  const metadata = inside(answer, 'metadata') ?? part ?? summary;
  const results = inside(answer, 'results');
  const [channel] = objectsOf(inside(results, 'channels'));
  const [best] = objectsOf(inside(channel, 'alternatives'));
  const tagged = inside(metadata, 'extra');
  return spokenCall(
    {
      ids: [textOf(oneOf(tagged, ['callid', 'call', 'conversationid', 'contactid']))],
      jobs: [textOf(inside(metadata, 'requestid'))],
      language: textOf(
        inside(channel, 'detectedlanguage') ??
          firstOf(inside(best, 'languages')) ??
          inside(metadata, 'language'),
      ),
      engine: { name: 'deepgram', model: modelOf(metadata) },
      turns: parts.length > 0 ? liveTurns(parts) : turnsOf(results),
      facts: { talkms: msOf(inside(summary ?? metadata, 'duration'), 's') },
    },
    rules,
  );
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value[0] as unknown) : undefined;
}

function turnsOf(results: unknown): SaidTurn[] {
  const channels = objectsOf(inside(results, 'channels'));
  const byChannel = channels.length > 1;
  const utterances = objectsOf(inside(results, 'utterances'));
  if (utterances.length > 0) return utterances.map((one) => turnOfUtterance(one, byChannel));
  return channels.flatMap((channel, place) => turnsOfChannel(channel, byChannel ? `channel ${place}` : ''));
}

function turnOfUtterance(utterance: Field, byChannel: boolean): SaidTurn {
  const channel = textOf(inside(utterance, 'channel'));
  return {
    speaker: byChannel ? `channel ${channel}` : speakerIn(utterance),
    text: textOf(inside(utterance, 'transcript')),
    startMs: msOf(inside(utterance, 'start'), 's'),
    endMs: msOf(inside(utterance, 'end'), 's'),
    confidence: shareOf(inside(utterance, 'confidence')),
    words: wordsOf(inside(utterance, 'words'), ''),
  };
}

function turnsOfChannel(channel: Field, label: string): SaidTurn[] {
  const [best] = objectsOf(inside(channel, 'alternatives'));
  const words = wordsOf(inside(best, 'words'), label);
  const paragraphs = objectsOf(inside(best, 'paragraphs', 'paragraphs'));
  if (paragraphs.length > 0) return paragraphs.map((one) => turnOfParagraph(one, words, label));
  if (words.length > 0) return turnsOfWords(words);
  const text = textOf(inside(best, 'transcript'));
  const confidence = shareOf(inside(best, 'confidence'));
  return text === '' ? [] : [{ speaker: label, text, startMs: null, endMs: null, confidence, words: [] }];
}

function turnOfParagraph(paragraph: Field, words: readonly SpokenWord[], label: string): SaidTurn {
  const sentences = objectsOf(inside(paragraph, 'sentences'));
  const startMs = msOf(inside(paragraph, 'start') ?? inside(sentences[0], 'start'), 's');
  const endMs = msOf(inside(paragraph, 'end') ?? inside(sentences.at(-1), 'end'), 's');
  const own = words.filter(
    (word) =>
      word.startMs !== null &&
      startMs !== null &&
      endMs !== null &&
      word.startMs >= startMs &&
      word.startMs < endMs,
  );
  return {
    speaker: label === '' ? speakerIn(paragraph) : label,
    text: sentences.map((one) => textOf(inside(one, 'text'))).join(' '),
    startMs,
    endMs,
    confidence: null,
    words: own,
  };
}

function wordsOf(words: unknown, label: string): SpokenWord[] {
  return objectsOf(words).map((word) => ({
    text: textOf(oneOf(word, ['punctuatedword', 'word'])),
    startMs: msOf(inside(word, 'start'), 's'),
    endMs: msOf(inside(word, 'end'), 's'),
    confidence: shareOf(inside(word, 'confidence')),
    speaker: label === '' ? speakerIn(word) : label,
  }));
}

function speakerIn(one: Field): string {
  const speaker = textOf(inside(one, 'speaker'));
  return /^\d+$/.test(speaker) ? `speaker ${speaker}` : speaker;
}

/** Of a stream what is final; each result says of which channel it is, of how many. */
function liveTurns(parts: readonly Field[]): SaidTurn[] {
  return parts
    .filter((part) => inside(part, 'isfinal') !== false)
    .flatMap((part) => {
      const index = inside(part, 'channelindex');
      const byChannel = Array.isArray(index) && Number(index[1]) > 1;
      const turns = turnsOfChannel(
        objectsOf(inside(part, 'channel'))[0] ?? {},
        byChannel ? `channel ${index[0]}` : '',
      );
      return turns.map((turn) => ({ ...turn, startMs: turn.startMs ?? msOf(inside(part, 'start'), 's') }));
    });
}

/** The name and version of the first model: `model_info` has them by id, of a stream at once. */
function modelOf(metadata: unknown): string {
  const info = inside(metadata, 'modelinfo');
  const [one] = isObject(info) ? Object.values(info) : [];
  const first = isObject(one) ? one : info;
  const name = [inside(first, 'name'), inside(first, 'version')].map(textOf).filter((one) => one !== '');
  return name.join(' ').slice(0, 200);
}
