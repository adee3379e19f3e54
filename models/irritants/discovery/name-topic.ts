import { isStopWord } from './stop-words';
import type { ScoredPhrase } from './topic';

const NEARLY_AS_TELLING = 0.55;
const SHOWN = 25;
/** A name may be less telling than the phrase it makes plainer. */
const NAME_NEAR = 0.3;

/**
 * Phrases as a person would want to read them: a shorter one that is said only as part of a longer, about as telling one
 * gives way to it.
 *
 * @param scored most telling first
 */
export function signatureOf(scored: readonly ScoredPhrase[]): ScoredPhrase[] {
  const kept: ScoredPhrase[] = [];
  for (const candidate of scored) {
    if (kept.length >= SHOWN) break;
    const longer = scored.some(
      (other) =>
        other.phrase.length > candidate.phrase.length &&
        isPart(candidate.phrase, other.phrase) &&
        other.z >= 0.9 * candidate.z,
    );
    const shorter = kept.some(
      (other) => isPart(other.phrase, candidate.phrase) && candidate.z < NEARLY_AS_TELLING * other.z,
    );
    if (!longer && !shorter) kept.push(candidate);
  }
  return kept;
}

/**
 * What a reader would call it: the most telling phrase or, where that has only one word with a meaning of its own ("i lost"),
 * the most telling one that says what about it ("lost my card").
 */
export function nameOf(signature: readonly ScoredPhrase[]): string {
  const [first] = signature;
  if (!first) return '';
  const words = contentWords(first.phrase);
  const fuller = signature.find(
    ({ phrase, z }) =>
      z >= NAME_NEAR * first.z &&
      contentWords(phrase).length > 1 &&
      words.every((word) => contentWords(phrase).includes(word)),
  );
  if (words.length < 2 && fuller) return fuller.phrase;
  const containing = signature
    .slice(0, 6)
    .filter(({ phrase, z }) => z >= NEARLY_AS_TELLING * first.z && isPart(first.phrase, phrase));
  return containing.reduce((best, one) => (one.phrase.length > best.phrase.length ? one : best), first)
    .phrase;
}

const contentWords = (phrase: string): string[] =>
  phrase.split(' ').filter((word) => word !== '' && !isStopWord(word));

function isPart(part: string, whole: string): boolean {
  return (
    part !== whole && (` ${whole} `.includes(` ${part} `) || (/\p{Lo}/u.test(part) && whole.includes(part)))
  );
}
