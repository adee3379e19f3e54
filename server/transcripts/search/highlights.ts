import { type SearchToken, searchTokens } from '@/models/text/search-tokens';
import type { Speaker, TextSpan } from '@/models/text/transcript';
import { type SearchPlan, type SearchTerm, soughtTerms } from './plan';

/**
 * Where a call's (masked) text has what a search looks for, in order and without overlaps; what stands under NOT is not
 * shown. The same function that cut the stored words cuts these, so a call that matches always shows why.
 */
export function highlights(
  plan: SearchPlan,
  utterances: readonly { speaker: Speaker; text: string }[],
): TextSpan[] {
  const terms = soughtTerms(plan);
  return utterances.flatMap(({ speaker, text }, utterance) => {
    const here = terms.filter((term) => isPlace(term, speaker, utterance, utterances.length));
    if (here.length === 0) return [];
    const tokens = searchTokens(text);
    const spans = here.flatMap((term) => spansOf(term, tokens, utterance));
    return merged(spans.sort((a, b) => a.start - b.start || b.end - a.end));
  });
}

function isPlace(term: SearchTerm, speaker: Speaker, utterance: number, utterances: number): boolean {
  if (term.speaker !== null && term.speaker !== speaker) return false;
  if (term.first !== null && utterance >= term.first) return false;
  return term.last === null || utterance >= utterances - term.last;
}

function spansOf(
  { words, prefix }: SearchTerm,
  tokens: readonly SearchToken[],
  utterance: number,
): TextSpan[] {
  const spans: TextSpan[] = [];
  const last = words.length - 1;
  for (let from = 0; from + last < tokens.length; from += 1) {
    const runs = words.every((word, offset) => {
      const found = tokens[from + offset]?.word ?? '';
      return prefix && offset === last ? found.startsWith(word) : found === word;
    });
    if (!runs) continue;
    spans.push({ utterance, start: tokens[from]?.start ?? 0, end: tokens[from + last]?.end ?? 0 });
  }
  return spans;
}

function merged(sorted: readonly TextSpan[]): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const span of sorted) {
    const before = spans.at(-1);
    if (before && span.start < before.end) before.end = Math.max(before.end, span.end);
    else spans.push({ ...span });
  }
  return spans;
}
