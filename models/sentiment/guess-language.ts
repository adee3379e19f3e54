import { LANGUAGES, type Language } from '@/models/text/transcript';

/** The most frequent small words of each language, those left out that another of them has as often. */
const SMALL_WORDS: Record<Exclude<Language, 'zh-TW'>, string> = {
  en: 'the and to of is you it that this my for with on have are was be at your just not they what from',
  nl: 'de het een en ik dat niet je van is met voor maar zijn ook aan naar heb wat dit jullie mijn nog geen',
  de: 'der die das und ich nicht ist ein eine zu mit auf für es sie den dem auch wir mir wie noch aber haben',
  it: 'di che il la non è per un una sono con mi ma ho del si anche gli alla questo più della come lo ci',
  fr: 'le la les des et je est pas que une du pour dans sur vous nous ce qui avec mais au plus cette ne',
  es: 'el la los que de no y es en un una por con para me mi se lo pero las del más esta yo te como está',
};
const HAN = /\p{sc=Han}/gu;
const WORDS = /\p{L}+/gu;

/** The language that texts are in, taken together, by their script and their most frequent small words; English in doubt. */
export function guessLanguage(texts: readonly string[]): Language {
  const scores = new Map<Language, number>(LANGUAGES.map((language) => [language, 0]));
  const known = Object.entries(SMALL_WORDS).map(([language, words]) => ({
    language: language as Language,
    words: new Set(words.split(' ')),
  }));
  for (const text of texts) {
    scores.set('zh-TW', (scores.get('zh-TW') ?? 0) + (text.match(HAN)?.length ?? 0) / 2);
    for (const [word] of text.toLowerCase().matchAll(WORDS)) {
      for (const { language, words } of known) {
        if (words.has(word)) scores.set(language, (scores.get(language) ?? 0) + 1);
      }
    }
  }
  return [...scores].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
