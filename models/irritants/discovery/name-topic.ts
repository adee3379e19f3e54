import type { ScoredPhrase } from './topic';

const NEARLY_AS_TELLING = 0.55;
const SHOWN = 25;

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

/** The most telling phrase; of several that are nearly as telling, the longest, which says most to a reader. */
export function nameOf(signature: readonly ScoredPhrase[]): string {
  const [first] = signature;
  if (!first) return '';
  const near = signature.slice(0, 6).filter(({ z }) => z >= NEARLY_AS_TELLING * first.z);
  const containing = near.filter(({ phrase }) => isPart(first.phrase, phrase));
  return containing.reduce((best, one) => (one.phrase.length > best.phrase.length ? one : best), first)
    .phrase;
}

function isPart(part: string, whole: string): boolean {
  return (
    part !== whole && (` ${whole} `.includes(` ${part} `) || (/\p{Lo}/u.test(part) && whole.includes(part)))
  );
}
