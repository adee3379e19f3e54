import type { Language } from './transcript';

/** A stretch of a text, in UTF-16 units, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Words as the language's dictionary and Unicode annex 29 cut them; punctuation and spaces are left out. */
export function wordsOf(text: string, language: Language): Stretch[] {
  const words: Stretch[] = [];
  for (const { index, segment, isWordLike } of segmenter(language, 'word').segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

/** Sentences of a text, without the spaces around them. Text that has none is one sentence; empty text has none. */
export function sentencesOf(text: string, language: Language): Stretch[] {
  const sentences: Stretch[] = [];
  for (const { index, segment } of segmenter(language, 'sentence').segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (end > start) sentences.push({ start, end });
  }
  return sentences;
}

function segmenter(language: Language, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity });
  segmenters.set(key, made);
  return made;
}
