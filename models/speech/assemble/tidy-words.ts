import { normalizeText } from '@/models/text/normalize';

/** What stands before a sentence that is taken out of its middle, and dashes of subtitles. */
const LEADING = /^(?:[,.;:!?…\-–—、。，！？]|>>|♪)+(?=\s|$|\p{L}|\p{N})/u;
/** Notes that recognizers take from subtitles. */
const NOTE = /^[[(*♪][^\])*♪]*[\])*♪]$/u;

/**
 * Words of a turn as they are shown: without what subtitles put before a sentence, the first with a capital letter. A word
 * of which nothing is left comes out as ''.
 */
export function tidyWords(words: readonly string[]): string[] {
  const tidy: string[] = [];
  let begun = false;
  for (const word of words) {
    const normal = normalizeText(word);
    if (begun) {
      tidy.push(normal);
      continue;
    }
    const bare = NOTE.test(normal) ? '' : normal.replace(LEADING, '').trimStart();
    begun = /[\p{L}\p{N}]/u.test(bare);
    tidy.push(begun ? capitalized(bare) : bare === '' ? '' : bare);
  }
  return tidy;
}

/** Text of an engine without words, the same way; sentences that touch are moved apart. */
export function tidyText(text: string): string {
  return (tidyWords([text])[0] ?? '').replace(/(\p{Ll}{2}[.?!])(?=\p{Lu}\p{Ll})/gu, '$1 ');
}

/** Words as iPhone and eBay keep their form. */
function capitalized(word: string): string {
  return /^\p{Ll}[^\p{Lu}]*(?:\s|$|[^\p{L}])/u.test(word) || /^\p{Ll}+$/u.test(word)
    ? word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    : word;
}
