import type { TextSpan } from '@/models/text/transcript';
import { wordsOf } from '@/models/text/words';

/** Characters of text on each side of what was found: about a line. */
const AROUND = 70;

interface Cut {
  text: string;
  matches: { start: number; end: number }[];
  cutBefore: boolean;
  cutAfter: boolean;
}

/** A turn's text around the first place that was found, cut between words in any script; places move along. */
export function cutSnippet(text: string, found: readonly TextSpan[]): Cut {
  const first = found[0] ?? { start: 0, end: 0 };
  // Segmenting by English rules finds the edges of words in every script.
  const words = wordsOf(text, 'en');
  const from =
    first.start <= AROUND ? 0 : (words.find(({ start }) => start >= first.start - AROUND)?.start ?? 0);
  const last = words.findLast(({ end }) => end <= first.end + AROUND)?.end ?? text.length;
  const to = text.length <= first.end + AROUND ? text.length : Math.max(last, first.end);
  const matches = found.flatMap(({ start, end }) =>
    start >= from && end <= to ? [{ start: start - from, end: end - from }] : [],
  );
  return { text: text.slice(from, to), matches, cutBefore: from > 0, cutAfter: to < text.length };
}
