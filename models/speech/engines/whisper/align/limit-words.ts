import type { HeardWord } from '../../speech-engine';

/** A word is hardly longer than twice the median, or than its letters take. */
const MEDIANS = 2;
const LETTER_SECONDS = 0.1;
/** Of scripts in which a character is a syllable. */
const SYLLABLE_SECONDS = 0.35;
const SYLLABLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * Takes pauses out of words: attention gives a pause to the word beside it. It belongs behind a word that ends in
 * punctuation or is the last, and before any other (after openai/whisper, timing.py, which does so at sentences' ends).
 */
export function limitWords(words: readonly HeardWord[]): HeardWord[] {
  const lengths = words.map(({ start, end }) => end - start).sort((one, other) => one - other);
  const median = lengths[(lengths.length - 1) >> 1] ?? 0;
  return words.map((word, at) => {
    const syllables = word.text.match(SYLLABLES)?.length ?? 0;
    const spoken = syllables * SYLLABLE_SECONDS + (word.text.length - syllables) * LETTER_SECONDS;
    const most = Math.max(MEDIANS * median, spoken);
    if (word.end - word.start <= most) return word;
    const pauseBehind = at === words.length - 1 || /\p{P}$/u.test(word.text);
    if (at === 0 || !pauseBehind) return { ...word, start: word.end - most };
    return { ...word, end: word.start + most };
  });
}
