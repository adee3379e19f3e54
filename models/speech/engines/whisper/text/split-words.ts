import { type TokenBytes, wholeCharacters } from './token-bytes';

/** A word and how many tokens wrote it. */
export interface TokenWord {
  text: string;
  tokens: number;
}

/** Scripts without spaces between words. */
const WITHOUT_SPACES = new Set(['zh', 'ja', 'th', 'lo', 'my', 'km', 'bo']);
/** What belongs to the word behind it, and to the word before it (openai/whisper, timing.py). */
const BEFORE = /^\s*["'“‘¿¡([{「『《（-]+$/u;
const AFTER = /^["'.。,，!！?？:：;；”’)\]}、」』》）…%]+$/u;

/**
 * Splits tokens into words with the punctuation that belongs to them: at spaces, or where the script has none as
 * `Intl.Segmenter` finds words. A word never begins within a token.
 */
export function splitWords(tokens: readonly number[], bytes: TokenBytes, language: string): TokenWord[] {
  const groups = wholeCharacters(tokens, bytes);
  const words = WITHOUT_SPACES.has(language) ? bySegmenter(groups, language) : bySpaces(groups);
  return withPunctuation(words)
    .map(({ text, tokens: count }) => ({ text: text.trim(), tokens: count }))
    .filter(({ tokens: count }) => count > 0);
}

function bySpaces(groups: readonly TokenWord[]): TokenWord[] {
  const words: TokenWord[] = [];
  for (const { text, tokens } of groups) {
    const last = words.at(-1);
    if (last && !/^\s/u.test(text)) {
      last.text += text;
      last.tokens += tokens;
    } else words.push({ text, tokens });
  }
  return words;
}

function bySegmenter(groups: readonly TokenWord[], language: string): TokenWord[] {
  const text = groups.map((group) => group.text).join('');
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  const beginnings = new Set([...segments].map(({ index }) => index));
  const words: TokenWord[] = [];
  let at = 0;
  for (const group of groups) {
    const last = words.at(-1);
    if (last && !beginnings.has(at)) {
      last.text += group.text;
      last.tokens += group.tokens;
    } else words.push({ ...group });
    at += group.text.length;
  }
  return words;
}

/** Joins punctuation to the word it belongs to; what is left of nothing but spaces goes to the word before. */
function withPunctuation(words: readonly TokenWord[]): TokenWord[] {
  const joined: TokenWord[] = [];
  let waiting: TokenWord | null = null;
  for (const word of words) {
    const own: TokenWord = waiting
      ? { text: waiting.text + word.text, tokens: waiting.tokens + word.tokens }
      : { ...word };
    waiting = null;
    const last = joined.at(-1);
    if (last && (AFTER.test(own.text) || own.text.trim() === '')) {
      last.text += own.text;
      last.tokens += own.tokens;
    } else if (BEFORE.test(own.text)) waiting = own;
    else joined.push(own);
  }
  const last = joined.at(-1);
  if (waiting && last) {
    last.text += waiting.text;
    last.tokens += waiting.tokens;
  } else if (waiting) joined.push(waiting);
  return joined;
}
