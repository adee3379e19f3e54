import type { LanguageGuess } from '../../speech-engine';

/** The languages' probabilities among each other, the likeliest first, from the logits behind the first token. */
export function readLanguages(logits: Float32Array, languages: ReadonlyMap<string, number>): LanguageGuess[] {
  const own = [...languages].map(([language, token]) => ({ language, logit: logits[token] as number }));
  const highest = Math.max(...own.map(({ logit }) => logit));
  const sum = own.reduce((total, { logit }) => total + Math.exp(logit - highest), 0);
  return own
    .map(({ language, logit }) => ({ language, probability: Math.exp(logit - highest) / sum }))
    .sort((one, other) => other.probability - one.probability);
}
