import type { Speaker, Transcript } from '../../../text/transcript';
import type { CallInView } from '../finding';
import type { PhraseIndex } from '../phrase-index';
import type { Words } from '../rule';
import { turnsOf } from '../stretch';
import type { Occurrence } from '../words-in-call';

/** Words to look for, with the numbers of their phrases. */
export interface Sought {
  words: Words;
  phrases: readonly number[];
}

/** Where they are, or what is missing to say so. */
export interface Heard {
  /** In the order of the call; longer phrases before shorter ones at the same place. */
  places: readonly Occurrence[];
  /** How many of the different phrases were said. */
  distinct: number;
  /** Why more cannot be said; null where the places are all there are. */
  missing: string | null;
}

export function seek(index: PhraseIndex, words: Words): Sought {
  return { words, phrases: [...new Set(words.phrases.map((phrase) => index.add(phrase)))] };
}

/**
 * Words of one speaker in a stretch of the call. Where the transcript does not say who speaks, words of an unknown speaker
 * are no proof that this one said them, nor that he did not.
 */
export function hear({ words, phrases }: Sought, { call, words: inCall }: CallInView): Heard {
  const { transcript } = call;
  if (!transcript) return { places: [], distinct: 0, missing: 'what was said' };
  const turns = turnsOf(words.where, transcript);
  if (!turns) return { places: [], distinct: 0, missing: 'when each turn began' };
  const places: Occurrence[] = [];
  let distinct = 0;
  let unclear = false;
  for (const phrase of phrases) {
    const inTurns = (inCall.get(phrase) ?? []).filter(
      ({ utterance }) => utterance >= turns.from && utterance < turns.to,
    );
    const theirs = inTurns.filter((place) => isBy(words.speaker, place, transcript));
    places.push(...theirs);
    if (theirs.length > 0) distinct++;
    unclear ||= inTurns.some((place) => isBy('unknown', place, transcript));
  }
  places.sort((a, b) => a.utterance - b.utterance || a.start - b.start || b.end - a.end);
  return { places, distinct, missing: unclear && words.speaker !== 'anyone' ? 'who says it' : null };
}

function isBy(speaker: Speaker | 'anyone', { utterance }: Occurrence, transcript: Transcript): boolean {
  return speaker === 'anyone' || transcript.utterances[utterance]?.speaker === speaker;
}

/** Whether the transcript has any turn of the speaker, so that silence on a subject means something. */
export function speaks(speaker: Words['speaker'], { utterances }: Transcript): boolean {
  return utterances.some((utterance) => speaker === 'anyone' || utterance.speaker === speaker);
}

/** The words at a place, as they were said, with their turn: “nobody answers” (turn 5). */
export function quote(place: Occurrence, transcript: Transcript | null): string {
  const text = transcript?.utterances[place.utterance]?.text ?? '';
  return `“${text.slice(place.start, place.end)}” (turn ${place.utterance + 1})`;
}
