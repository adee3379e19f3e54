import { Vectorizer } from '@/models/text/vectorizer';
import type { Vocabulary } from '@/models/text/vocabulary';

/** Texts as classifiers of intents see them: what is strange counts, so that small talk among strangers says little. */
export function intentVectorizer(vocabulary: Vocabulary): Vectorizer {
  return new Vectorizer(vocabulary, 'counted');
}
