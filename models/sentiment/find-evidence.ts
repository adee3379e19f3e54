import type { Language } from '@/models/text/transcript';
import { type Stretch, sentencesOf } from '@/models/text/words';
import { wordFinder } from './lexicon/word-finder';
import type { TextSentiment } from './text-sentiment';

/** Tried at most: more would only be more of the same in a long utterance. */
const MOST_TRIED = 12;
/** A shorter span is taken where removing it does this share of what removing the best does. */
const NEARLY = 0.8;
const CLAUSE = /[^.,!?;:。，！？；：、\n]+/g;

/**
 * The part of a text that makes it sound as it does: its removal lowers the probability of the sentiment the most. Words
 * of emotion with their neighbours, clauses and sentences are tried (occlusion: Zeiler & Fergus, "Visualizing and
 * understanding convolutional networks", ECCV 2014); the whole text where none of them carries it alone.
 */
export async function findEvidence(
  model: Pick<TextSentiment, 'classify'>,
  { text, language, sentiment }: { text: string; language: Language; sentiment: number },
): Promise<Stretch> {
  const whole = trimmed(text, { start: 0, end: text.length });
  const candidates = candidatesOf(text, language).slice(0, MOST_TRIED);
  const without = candidates.map(({ start, end }) => text.slice(0, start) + text.slice(end));
  const [full, ...rest] = await model.classify([text, ...without].map((part) => ({ text: part, language })));
  const before = full?.[sentiment] ?? 0;
  const drops = rest.map((probabilities) => before - (probabilities[sentiment] as number));
  const best = Math.max(0, ...drops);
  if (best <= 0) return whole;
  return candidates
    .filter((_, at) => (drops[at] as number) >= best * NEARLY)
    .map(({ start, end }) => ({ start, end }))
    .reduce((one, other) => (other.end - other.start < one.end - one.start ? other : one), whole);
}

function candidatesOf(text: string, language: Language): Stretch[] {
  const clauses = Array.from(text.matchAll(CLAUSE), ({ index, 0: clause }) =>
    trimmed(text, { start: index, end: index + clause.length }),
  );
  const words = wordFinder(language)
    .find(text)
    .filter(({ kind }) => kind !== null);
  const runs = words.slice(1).map((word, at) => ({ start: words[at]?.start ?? 0, end: word.end }));
  const all = [...clauses, ...sentencesOf(text, language), ...words, ...runs];
  const seen = new Set<string>();
  return all.filter(({ start, end }) => {
    const key = `${start}:${end}`;
    if (end <= start || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const part = text.slice(start, end);
  return {
    start: start + part.length - part.trimStart().length,
    end: end - part.length + part.trimEnd().length,
  };
}
