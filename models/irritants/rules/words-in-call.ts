import type { Transcript } from '../../text/transcript';
import type { PhraseIndex } from './phrase-index';

/** One occurrence of a phrase in a call. */
export interface Occurrence {
  utterance: number;
  start: number;
  end: number;
}

/** Where each phrase of the rules is said in a call: by phrase number, in the order of the call. */
export type WordsInCall = ReadonlyMap<number, readonly Occurrence[]>;

/** Reads every utterance once for all phrases of all rules. */
export function wordsInCall(index: PhraseIndex, transcript: Transcript | null): WordsInCall {
  const words = new Map<number, Occurrence[]>();
  transcript?.utterances.forEach(({ text }, utterance) => {
    for (const { phrase, start, end } of index.find(text)) {
      const occurrence = { utterance, start, end };
      const earlier = words.get(phrase);
      if (earlier) earlier.push(occurrence);
      else words.set(phrase, [occurrence]);
    }
  });
  return words;
}
