const SPACELESS =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|[\u3000-\u303f\uff00-\uffef]/u;
const CLOSES = /^[,.;:!?%…)\]}»”’、。，！？；：）]/u;
const OPENS = /[([{«“¿¡（]$/u;

/** Words as a text, and at which character (UTF-16) of it each begins. */
export function joinWords(words: readonly string[]): { text: string; at: number[] } {
  let text = '';
  const at = words.map((word) => {
    if (text !== '' && isApart(text, word)) text += ' ';
    const begin = text.length;
    text += word;
    return begin;
  });
  return { text, at };
}

function isApart(before: string, word: string): boolean {
  if (CLOSES.test(word) || OPENS.test(before)) return false;
  const last = Array.from(before).at(-1) ?? '';
  const first = Array.from(word)[0] ?? '';
  return !(SPACELESS.test(last) && SPACELESS.test(first)) && !isFullWidth(last) && !isFullWidth(first);
}

function isFullWidth(character: string): boolean {
  return /[\u3000-\u303f\uff00-\uffef]/u.test(character);
}
