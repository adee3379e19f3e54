/** Words of English that are written in two ways, as OpenAI's normalizer of Whisper evens them out (a part of its list). */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b/g, 'can not'],
  [/\bcannot\b/g, 'can not'],
  [/\blet's\b/g, 'let us'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ll\b/g, ' will'],
  [/'ve\b/g, ' have'],
  [/'m\b/g, ' am'],
  [/\b(it|that|he|she|what|there|here|who|where)'s\b/g, '$1 is'],
  [/\bmr\b\.?/g, 'mister'],
  [/\bmrs\b\.?/g, 'missus'],
  [/\bdr\b\.?/g, 'doctor'],
];

const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');

/** Languages that put no spaces between words: their errors are counted by characters. */
export const BY_CHARACTER: readonly string[] = ['zh', 'ja', 'th'];

/**
 * What counts of a text when errors are counted: as OpenAI's basic normalizer (Radford et al., 2022, appendix C) without
 * case, marks and what stands in brackets; in English also one way to write contractions, titles and spoken digits.
 */
export function plainWords(text: string, language: string): string[] {
  let plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[[<(][^\]>)]*[\]>)]/g, '');
  if (language === 'en') plain = ENGLISH.reduce((so, [spelled, even]) => so.replace(spelled, even), plain);
  plain = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  if (BY_CHARACTER.includes(language)) return [...plain.replace(/ /g, '')];
  const words = plain.split(' ').filter(Boolean);
  return language === 'en' ? digitByDigit(words) : words;
}

/** "one two three" and "123" are said alike. */
function digitByDigit(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const digit = DIGITS.indexOf(word);
    if (digit >= 0) return [String(digit)];
    return /^\d+$/.test(word) ? [...word] : [word];
  });
}
