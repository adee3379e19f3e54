import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, objectsOf, oneOf, shareOf, textOf } from '../transcripts/parts/loose-values';
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
 * Transcripts of AssemblyAI: utterances, else words, with times in milliseconds, though the length of the recording is in
 * seconds. The fields are those of its API reference ("Get transcript").
 */
export const assemblyai: TextFormat = {
  name: 'assemblyai',
  title: 'AssemblyAI',
  containers: ['json', 'jsonl'],
  recognize,
  call,
};

const OF_A_TRANSCRIPT = ['audiourl', 'audioduration', 'acousticmodel', 'speechmodel', 'punctuate'];

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  const holdsTurns = names.has('utterances.text') || names.has('words.text');
  if (!holdsTurns || OF_A_TRANSCRIPT.filter((name) => names.has(name)).length < 2) return null;
  return { confidence: 0.97, why: 'it has audio_url and audio_duration with utterances, as AssemblyAI has' };
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const utterances = objectsOf(inside(object, 'utterances')).map(turnOf);
  const turns = utterances.length > 0 ? utterances : turnsOfWords(wordsOf(object));
  const text = textOf(inside(object, 'text'));
  return spokenCall(
    {
      ids: [],
      jobs: [textOf(inside(object, 'id'))],
      language: textOf(inside(object, 'languagecode')).replace('_', '-'),
      engine: {
        name: 'assemblyai',
        model: textOf(oneOf(object, ['speechmodel', 'acousticmodel'])).slice(0, 200),
      },
      turns: turns.length > 0 ? turns : [{ ...UNTIMED, text }],
      facts: { talkms: msOf(inside(object, 'audioduration'), 's') },
      recording: textOf(inside(object, 'audiourl')),
    },
    rules,
  );
}

const UNTIMED: SaidTurn = { speaker: '', text: '', startMs: null, endMs: null, confidence: null, words: [] };

function turnOf(utterance: Field): SaidTurn {
  return { ...timesOf(utterance), speaker: labelOf(utterance), words: wordsOf(utterance) };
}

function wordsOf(object: Field): SpokenWord[] {
  return objectsOf(inside(object, 'words')).map((word) => ({ ...timesOf(word), speaker: labelOf(word) }));
}

function timesOf(one: Field) {
  return {
    text: textOf(inside(one, 'text')),
    startMs: msOf(inside(one, 'start'), 'ms'),
    endMs: msOf(inside(one, 'end'), 'ms'),
    confidence: shareOf(inside(one, 'confidence')),
  };
}

function labelOf(one: Field): string {
  const channel = textOf(inside(one, 'channel'));
  return channel === '' ? textOf(inside(one, 'speaker')) : `channel ${channel}`;
}
