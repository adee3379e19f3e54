import type { Condition, IrritantRule, LeafCondition } from '@/models/irritants/rules/rule';
import { searchTokens } from '@/models/text/search-tokens';
import type { SearchNode, SearchPlan, SearchTerm } from '@/server/transcripts/search/plan';

/** More words than this make the search dearer than what it saves. */
const MOST_TERMS = 24;

/**
 * A search that every call of a rule fulfils (others may, too), by the words that must have been said; null where no word
 * must have been.
 */
export function narrowingSearch({ when }: IrritantRule): SearchPlan | null {
  const terms: SearchTerm[] = [];
  const root = nodeOf(when, terms);
  return root && terms.length <= MOST_TERMS ? { text: '', terms, root } : null;
}

function nodeOf(condition: Condition, terms: SearchTerm[]): SearchNode | null {
  if (!('of' in condition)) return leafNode(condition, terms);
  switch (condition.kind) {
    case 'all': {
      const nodes = condition.of.flatMap((part) => nodeOf(part, terms) ?? []);
      return joined('and', nodes);
    }
    case 'any': {
      const nodes = condition.of.map((part) => nodeOf(part, terms));
      return nodes.includes(null) ? null : joined('or', nodes as SearchNode[]);
    }
    case 'none':
      return null;
  }
}

function leafNode(leaf: LeafCondition, terms: SearchTerm[]): SearchNode | null {
  if (leaf.kind === 'said') return anyOf(leaf.phrases, terms);
  if (leaf.kind === 'sequence') {
    const parts = [anyOf(leaf.first.phrases, terms), anyOf(leaf.next.phrases, terms)];
    return joined(
      'and',
      parts.flatMap((node) => node ?? []),
    );
  }
  return leaf.kind === 'unanswered' ? anyOf(leaf.first.phrases, terms) : null;
}

function anyOf(phrases: readonly string[], terms: SearchTerm[]): SearchNode | null {
  const found = phrases.map(termOf);
  if (found.includes(null)) return null;
  const nodes = found.flatMap((term): SearchNode[] =>
    term === null ? [] : [{ kind: 'term', term: terms.push(term) - 1 }],
  );
  return joined('or', nodes);
}

/** The words of a phrase up to its first open end; null where that is at its beginning. */
function termOf(phrase: string): SearchTerm | null {
  if (phrase.startsWith('*')) return null;
  const star = phrase.indexOf('*');
  const words = searchTokens(star === -1 ? phrase : phrase.slice(0, star)).map(({ word }) => word);
  return words.length === 0 ? null : { words, prefix: star !== -1, speaker: null, first: null, last: null };
}

function joined(kind: 'and' | 'or', nodes: readonly SearchNode[]): SearchNode | null {
  const [first] = nodes;
  if (!first) return null;
  return nodes.length === 1 ? first : { kind, nodes };
}
