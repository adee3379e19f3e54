import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, numberOf, objectsOf, oneOf, textOf } from '../transcripts/parts/loose-values';
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
 * Transcripts of ElevenLabs Scribe: words, blanks and sounds in one list; of several channels a transcript each. The fields
 * are those of its API reference ("Create transcript"). Confidence of a word: exp(logprob).
 */
export const elevenlabs: TextFormat = {
  name: 'elevenlabs',
  title: 'ElevenLabs Scribe',
  containers: ['json', 'jsonl'],
  recognize,
  call,
};

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  const isOwn = ['', 'transcripts.'].some(
    (at) =>
      names.has(`${at}words.type`) && names.has(`${at}words.start`) && names.has(`${at}languageprobability`),
  );
  return isOwn
    ? { confidence: 0.97, why: 'it has words with a type, and a language_probability, as Scribe writes them' }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const channels = objectsOf(inside(object, 'transcripts'));
  const [first = object] = channels;
  return spokenCall(
    {
      ids: [],
      jobs: [textOf(oneOf(object, ['transcriptionid', 'requestid']))],
      language: textOf(inside(first, 'languagecode')),
      engine: { name: 'elevenlabs', model: textOf(inside(object, 'modelid')) },
      turns: (channels.length > 0 ? channels : [object]).flatMap((one) => turnsOf(one, channels.length > 1)),
    },
    rules,
  );
}

function turnsOf(transcript: Field, byChannel: boolean): SaidTurn[] {
  const label = byChannel ? `channel ${textOf(inside(transcript, 'channelindex'))}` : '';
  const words = objectsOf(inside(transcript, 'words'))
    .filter(isSaid)
    .map((word) => wordOf(word, label));
  const text = textOf(inside(transcript, 'text'));
  if (words.length > 0) return turnsOfWords(words);
  return text === ''
    ? []
    : [{ speaker: label, text, startMs: null, endMs: null, confidence: null, words: [] }];
}

/** No blanks, and no sounds: "(laughter)". */
function isSaid(word: Field): boolean {
  return textOf(inside(word, 'type')) === 'word';
}

function wordOf(word: Field, label: string): SpokenWord {
  const chance = numberOf(inside(word, 'logprob'));
  return {
    text: textOf(inside(word, 'text')),
    startMs: msOf(inside(word, 'start'), 's'),
    endMs: msOf(inside(word, 'end'), 's'),
    confidence: chance === null || chance > 0 ? null : Math.exp(chance),
    speaker: label || textOf(inside(word, 'speakerid')).replace(/_/g, ' '),
  };
}
