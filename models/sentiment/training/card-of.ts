import type { Language } from '@/models/text/transcript';
import type { Vocabulary } from '@/models/text/vocabulary';
import type { SentimentCard } from '../sentiment-card';
import type { LanguageTexts } from './train-mixture';

/** Of the alerts from here on, MODEL-CARD.md tells how many were right. */
const STRONG_NEGATIVE = 0.75;

/** The card of a model that was trained on these texts. */
export function cardOf(
  { vocabularies }: { vocabularies: ReadonlyMap<Language, Vocabulary> },
  languages: readonly LanguageTexts[],
  version: string,
): SentimentCard {
  return {
    kind: 'callcast-sentiment',
    format: 1,
    version,
    languages: languages.map(({ language, kinds, talk }) => ({
      language,
      ngrams: vocabularies.get(language)?.hashes.length ?? 0,
      texts: Object.fromEntries([
        ...kinds.map(({ name, examples }) => [name, examples.length]),
        ['service', new Set(talk.map(({ text }) => text)).size],
      ]),
    })),
    strongNegative: STRONG_NEGATIVE,
  };
}
