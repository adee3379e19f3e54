import type { Speaker } from '@/models/text/transcript';

/** One thing to look for in single utterances: words that follow each other, who says them, and where in the call. */
export interface SearchTerm {
  /** folded words (models/text/search-tokens.ts) in this order, at least one */
  words: readonly string[];
  /** the last word is only the beginning of one */
  prefix: boolean;
  /** null: whoever */
  speaker: Speaker | null;
  /** among so many first utterances; null: anywhere */
  first: number | null;
  /** among so many last utterances */
  last: number | null;
}

/** What must hold of a call; `term` is a place in the plan's terms. A call has a term when one of its utterances has it. */
export type SearchNode =
  | { kind: 'term'; term: number }
  | { kind: 'and' | 'or'; nodes: readonly SearchNode[] }
  | { kind: 'not'; node: SearchNode };

/** A query that was understood. */
export interface SearchPlan {
  /** as a person wrote it */
  text: string;
  terms: readonly SearchTerm[];
  root: SearchNode;
}

/** Whether the plan holds of a call that has just these terms. */
export function holds(node: SearchNode, has: (term: number) => boolean): boolean {
  switch (node.kind) {
    case 'term':
      return has(node.term);
    case 'not':
      return !holds(node.node, has);
    case 'and':
      return node.nodes.every((inner) => holds(inner, has));
    case 'or':
      return node.nodes.some((inner) => holds(inner, has));
  }
}

/** The terms whose presence speaks for a call: those not under NOT. */
export function soughtTerms({ root, terms }: SearchPlan): SearchTerm[] {
  const sought = new Set<number>();
  const collect = (node: SearchNode, wanted: boolean): void => {
    if (node.kind === 'term') {
      if (wanted) sought.add(node.term);
    } else if (node.kind === 'not') collect(node.node, !wanted);
    else for (const inner of node.nodes) collect(inner, wanted);
  };
  collect(root, true);
  return terms.filter((_term, index) => sought.has(index));
}
