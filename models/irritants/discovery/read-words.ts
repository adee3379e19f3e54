import type { Language } from '../../text/transcript';
import { wordsOf } from '../../text/words';
import { foldText, isUnspaced } from '../rules/fold-text';

/** A word as discovery sees it: folded, with its place in the text. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** A sign that ends a clause stands between it and the word before. */
  afterBreak: boolean;
}

/** Handles, links and masks of personal data say nothing of the subject. */
const NOISE = /@\w+|https?:\/\/\S+|www\.\S+|\[[A-Z][A-Z_]*\d*\]/gu;
const BREAK = /[.!?;:,…。！？；：，、\n]/u;
const SPACE = 32;
const APOSTROPHE = /['’]/u;
const ENDINGS = new Set(['s', 't', 'd', 'm', 'n', 're', 've', 'll']);

/** The words of a remark, without handles, links, masks and bare numbers. Where no spaces divide words, a dictionary does. */
export function readWords(text: string, language: Language): Word[] {
  const clean = text.replace(NOISE, (noise) => '.'.repeat(noise.length));
  const words: Word[] = [];
  let last = 0;
  for (const { word, start, end } of rawWords(clean, language)) {
    if (/^\p{N}+$/u.test(word)) continue;
    words.push({ text: word, start, end, afterBreak: BREAK.test(clean.slice(last, start)) });
    last = end;
  }
  return words;
}

interface RawWord {
  word: string;
  start: number;
  end: number;
}

function rawWords(text: string, language: Language): RawWord[] {
  const { codes, starts, ends } = foldText(text);
  if (codes.some(isUnspaced)) {
    return wordsOf(text, language).flatMap(({ start, end }) => {
      const folded = foldText(text.slice(start, end)).codes;
      return folded.length > 0 ? [{ word: String.fromCharCode(...folded), start, end }] : [];
    });
  }
  const words: RawWord[] = [];
  let from = 0;
  for (let at = 0; at <= codes.length; at++) {
    if (at < codes.length && codes[at] !== SPACE) continue;
    if (at > from) {
      const word = String.fromCharCode(...codes.subarray(from, at));
      addWord(words, { word, start: starts[from] ?? 0, end: ends[at - 1] ?? 0 }, text);
    }
    from = at + 1;
  }
  return words;
}

/** "don't" and "foto's" are one word; "l'operatore" is two. */
function addWord(words: RawWord[], next: RawWord, text: string): void {
  const last = words.at(-1);
  if (
    last &&
    ENDINGS.has(next.word) &&
    next.start === last.end + 1 &&
    APOSTROPHE.test(text.charAt(last.end))
  ) {
    last.word += `'${next.word}`;
    last.end = next.end;
  } else words.push(next);
}
