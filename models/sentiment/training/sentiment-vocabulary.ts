import { NGRAMS, NgramReader } from '@/models/text/ngrams';
import { type Vocabulary, vocabularyOf } from '@/models/text/vocabulary';
import { hideMasks } from '../features/hide-masks';
import { type LabelledText, SENTIMENTS } from '../sentiment';

/** N-grams that only one text has tell more of that text than of the language. */
const MIN_TEXTS = 2;
/** How much of the log-count ratio is used: 0 none, 1 all. */
const RATIO_POWER = 0.5;
/** An n-gram that says nothing still counts so much. */
const LEAST_RATIO = 0.05;

/**
 * The n-grams of labelled texts, each weighed by how unevenly the classes use it: the log-count ratio of Wang & Manning
 * ("Baselines and bigrams: simple, good sentiment and topic classification", ACL 2012), its root taken, times rarity.
 *
 * @param domains texts of one kind each; the ratios are taken within each, so that what a text is about does not count
 * @param limit at most so many are kept, those of the largest ratio times the texts that have them
 */
export function sentimentVocabulary(
  domains: readonly (readonly LabelledText[])[],
  limit: number,
): Vocabulary {
  const texts = domains.flat().map(({ text }) => hideMasks(text));
  const all = vocabularyOf(texts, { settings: NGRAMS, minTexts: MIN_TEXTS });
  const place = new Map(Array.from(all.hashes, (hash, at) => [hash, at]));
  const ratios = new Float64Array(all.hashes.length);
  const worth = new Float64Array(all.hashes.length);
  for (const domain of domains) addRatios(domain, place, ratios, worth);
  const kept = Array.from(all.hashes, (_, at) => at)
    .sort((one, other) => (worth[other] as number) - (worth[one] as number) || one - other)
    .slice(0, limit)
    .sort((one, other) => one - other);
  return {
    settings: all.settings,
    hashes: Int32Array.from(kept, (at) => all.hashes[at] as number),
    rarity: Float32Array.from(
      kept,
      (at) => (all.rarity[at] as number) * Math.max(LEAST_RATIO, ratios[at] as number) ** RATIO_POWER,
    ),
  };
}

/** The largest ratio of a class to the others, over the domains; what an n-gram is worth grows with the texts that have it. */
function addRatios(
  domain: readonly LabelledText[],
  place: ReadonlyMap<number, number>,
  ratios: Float64Array,
  worth: Float64Array,
): void {
  const counts = SENTIMENTS.map(() => new Float64Array(ratios.length));
  const texts = SENTIMENTS.map((_, label) => domain.filter((example) => example.label === label).length);
  const reader = new NgramReader(NGRAMS);
  for (const { text, label } of domain) {
    reader.read(hideMasks(text));
    const seen = new Set(reader.hashes.subarray(0, reader.length));
    for (const hash of seen) {
      const at = place.get(hash);
      const own = counts[label];
      if (at !== undefined && own) own[at] = (own[at] as number) + 1;
    }
  }
  for (let at = 0; at < ratios.length; at += 1) {
    const having = counts.map((own) => own[at] as number);
    const sum = having.reduce((total, count) => total + count, 0);
    if (sum === 0) continue;
    SENTIMENTS.forEach((_, label) => {
      const here = texts[label] as number;
      const elsewhere = domain.length - here;
      if (here === 0 || elsewhere === 0) return;
      const own = ((having[label] as number) + 1) / here;
      const other = (sum - (having[label] as number) + 1) / elsewhere;
      const ratio = Math.abs(Math.log(own / other));
      ratios[at] = Math.max(ratios[at] as number, ratio);
      worth[at] = Math.max(worth[at] as number, ratio * Math.sqrt(sum));
    });
  }
}
