import type { IncomingWord } from '../incoming-call';
import { isObject, NamedValues } from './named-values';
import { WORDS_NAMES } from './names';
import type { TextRules } from './text-rules';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Of the letters and digits of a text so many may belong to no word of the list, or the list is not of this text. */
const MOST_LEFT_OUT = 0.2;

interface ListedWord {
  text: string;
  startMs: number | null;
  endMs: number | null;
  confidence: number | null;
}

/**
 * The words of an utterance with their times, as recognizers list them beside the text: [{word | text, start, end}], times
 * as those of the utterance. Where each stands is found by walking along the text. A word without a time of its own
 * (WhisperX leaves them out for figures) lies between its neighbours.
 * @returns null where there are none, or they do not fit the text: then the text counts and they do not
 */
export function wordsOf(values: NamedValues, text: string, rules: TextRules): IncomingWord[] | null {
  const list = values.value(WORDS_NAMES);
  if (!Array.isArray(list) || list.length === 0 || list.length > text.length) return null;
  const listed = list.flatMap((one: unknown) => listedWord(one, rules) ?? []);
  const places = placesIn(text, listed);
  const timed = places && withTimes(listed);
  if (!places || !timed) return null;
  return listed.map(({ confidence }, index) => ({
    start: places[index]?.start ?? 0,
    end: places[index]?.end ?? 0,
    startMs: timed[index]?.startMs ?? 0,
    endMs: timed[index]?.endMs ?? 0,
    confidence,
  }));
}

/** How sure a recognizer is, 0 to 1 (Whisper tells the logarithm); null where it does not say so on that scale. */
export function confidenceOf(values: NamedValues): number | null {
  const value = Number.parseFloat(values.text(['confidence', 'score', 'probability']));
  const share = Number.isNaN(value) ? Math.exp(Number.parseFloat(values.text(['avglogprob']))) : value;
  return share >= 0 && share <= 1 ? share : null;
}

function listedWord(one: unknown, rules: TextRules): ListedWord | null {
  if (!isObject(one)) return null;
  const values = NamedValues.of(one);
  const text = values.text(['text', 'word', 'punctuatedword']);
  if (text === '') return null;
  const time = (names: readonly string[]): number | null => {
    try {
      return rules.duration(values, names, 'words');
    } catch {
      return null;
    }
  };
  return {
    text,
    startMs: time(['start', 'starttime']),
    endMs: time(['end', 'endtime']),
    confidence: confidenceOf(values),
  };
}

/** Where each word stands, one after the other; null where one is not there, or too much of the text is in none. */
function placesIn(text: string, words: readonly ListedWord[]): { start: number; end: number }[] | null {
  const folded = text.toLowerCase();
  // Lower case of some letters is longer than the letter: places would be wrong.
  const sameLength = folded.length === text.length;
  const places: { start: number; end: number }[] = [];
  let from = 0;
  let leftOut = 0;
  for (const word of words) {
    const place = placeOf(word.text, text, sameLength ? folded : text, from);
    if (!place) return null;
    leftOut += lettersIn(text.slice(from, place.start));
    places.push(place);
    from = place.end;
  }
  leftOut += lettersIn(text.slice(from));
  return leftOut <= lettersIn(text) * MOST_LEFT_OUT ? places : null;
}

function placeOf(word: string, text: string, folded: string, from: number) {
  for (const sought of [word, word.replace(EDGES, '')]) {
    if (sought === '') continue;
    const exact = text.indexOf(sought, from);
    const at = exact === -1 ? folded.indexOf(sought.toLowerCase(), from) : exact;
    if (at !== -1) return { start: at, end: at + sought.length };
  }
  return null;
}

function lettersIn(text: string): number {
  let letters = 0;
  for (const char of text) if (LETTER_OR_DIGIT.test(char)) letters += 1;
  return letters;
}

/** Times that are missing are those of the neighbours' edges; null where none has one, or they run backwards. */
function withTimes(words: readonly ListedWord[]): { startMs: number; endMs: number }[] | null {
  const timed: { startMs: number; endMs: number }[] = [];
  let before: number | null = words.find(({ startMs }) => startMs !== null)?.startMs ?? null;
  if (before === null) return null;
  for (const [index, word] of words.entries()) {
    const startMs: number = word.startMs ?? before;
    const endMs: number = word.endMs ?? nextStart(words, index) ?? startMs;
    if (startMs < (timed.at(-1)?.startMs ?? 0) || endMs < startMs) return null;
    timed.push({ startMs, endMs });
    before = endMs;
  }
  return timed;
}

function nextStart(words: readonly ListedWord[], index: number): number | null {
  for (let next = index + 1; next < words.length; next += 1) {
    const startMs = words[next]?.startMs ?? null;
    if (startMs !== null) return startMs;
  }
  return null;
}
