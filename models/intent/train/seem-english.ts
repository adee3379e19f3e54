import { wordsOf } from '@/models/text/words';

/** The commonest words of English that are no common words of its neighbours. */
const COMMON = new Set(
  'the my i you what how to of is are it do did does can and for that this have has be with not your me was when why where there on please'.split(
    ' ',
  ),
);
const SAMPLE = 500;
/** In English they make up a third of all words or more, in Dutch, German, Italian, French or Spanish under a tenth. */
const LEAST_SHARE = 0.2;

/** Whether texts are English, all together: single ones are often too short to tell. */
export function seemEnglish(texts: readonly string[]): boolean {
  const step = Math.max(1, Math.floor(texts.length / SAMPLE));
  let words = 0;
  let common = 0;
  for (let at = 0; at < texts.length; at += step) {
    const text = texts[at] as string;
    for (const { start, end } of wordsOf(text, 'en')) {
      words += 1;
      if (COMMON.has(text.slice(start, end).toLowerCase())) common += 1;
    }
  }
  return words > 0 && common / words >= LEAST_SHARE;
}
