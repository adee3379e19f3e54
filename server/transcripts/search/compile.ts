import { searchTokens } from '@/models/text/search-tokens';
import { type Sign, signsOf } from './lexer';
import type { SearchNode, SearchPlan, SearchTerm } from './plan';
import { SearchProblem } from './search-problem';

const LONGEST_SEARCH = 500;
const MOST_TERMS = 16;
const DEEPEST = 20;

/** What narrows the terms inside: who speaks, and where in the call. */
type Scope = Pick<SearchTerm, 'speaker' | 'first' | 'last'>;
const ANYWHERE: Scope = { speaker: null, first: null, last: null };

/**
 * Reads a search: words (all of them, anywhere in a call), "phrases" in one utterance, OR, NOT or -, parentheses,
 * `customer:` and `agent:`, `first:5` and `last:5` (utterances) before a term or a group, `*` at the end of a word.
 * NOT binds before AND, AND before OR; operators are in capitals. A word of several characters in a script without spaces
 * is a phrase of them.
 * @throws SearchProblem (`invalid_input`) with the position
 */
export function compileSearch(text: string): SearchPlan {
  if (text.length > LONGEST_SEARCH) {
    throw new SearchProblem(LONGEST_SEARCH, `It is longer than ${LONGEST_SEARCH} characters.`, 'Shorten it.');
  }
  const compiler = new Compiler(signsOf(text), text.length);
  const root = compiler.read();
  return { text, terms: compiler.terms, root };
}

class Compiler {
  readonly terms: SearchTerm[] = [];
  #next = 0;
  #depth = 0;

  constructor(
    private readonly signs: readonly Sign[],
    private readonly end: number,
  ) {}

  read(): SearchNode {
    if (this.signs.length === 0) {
      throw new SearchProblem(0, 'It is empty.', 'Write a word, or a phrase between quotes.');
    }
    const root = this.#any(ANYWHERE);
    const left = this.signs[this.#next];
    if (left) throw new SearchProblem(left.at, 'This parenthesis was never opened.', 'Leave it out.');
    return root;
  }

  #any(scope: Scope): SearchNode {
    const nodes = [this.#all(scope)];
    while (this.#take('or')) nodes.push(this.#all(scope));
    return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'or', nodes };
  }

  #all(scope: Scope): SearchNode {
    const nodes = [this.#one(scope)];
    for (;;) {
      const stated = this.#take('and');
      const sign = this.signs[this.#next];
      if (!stated && (!sign || sign.kind === 'or' || sign.kind === 'close')) break;
      nodes.push(this.#one(scope));
    }
    return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'and', nodes };
  }

  #one(scope: Scope): SearchNode {
    this.#depth += 1;
    const sign = this.signs[this.#next];
    if (!sign || sign.kind === 'close' || sign.kind === 'and' || sign.kind === 'or') {
      throw new SearchProblem(sign?.at ?? this.end, 'A word is missing here.', 'Write what to look for.');
    }
    if (this.#depth > DEEPEST)
      throw new SearchProblem(sign.at, 'This is nested too deep.', 'Make it simpler.');
    this.#next += 1;
    const node = this.#read(sign, scope);
    this.#depth -= 1;
    return node;
  }

  #read(sign: Sign, scope: Scope): SearchNode {
    switch (sign.kind) {
      case 'not':
        return { kind: 'not', node: this.#one(scope) };
      case 'speaker':
        return this.#one(narrowed(scope, { speaker: sign.speaker }, sign.at));
      case 'place':
        return this.#one(narrowed(scope, { [sign.side]: sign.utterances }, sign.at));
      case 'words':
        return this.#term(sign, scope);
      default:
        return this.#group(sign, scope);
    }
  }

  #group(open: Sign, scope: Scope): SearchNode {
    const node = this.#any(scope);
    if (!this.#take('close')) {
      throw new SearchProblem(open.at, 'This parenthesis is not closed.', 'Close it behind the group.');
    }
    return node;
  }

  #term({ text, at }: { text: string; at: number }, scope: Scope): SearchNode {
    const prefix = text.endsWith('*');
    const words = searchTokens(text).map(({ word }) => word);
    const star = text.indexOf('*');
    if (star >= 0 && star < text.length - 1) {
      throw new SearchProblem(at, 'A star stands for the rest of a word.', 'Put it at the end: fact*.');
    }
    if (words.length === 0) {
      throw new SearchProblem(at, 'There is no letter and no digit in this.', 'Signs alone cannot be found.');
    }
    if (this.terms.length === MOST_TERMS) {
      throw new SearchProblem(at, `There are more than ${MOST_TERMS} words and phrases.`, 'Leave some out.');
    }
    this.terms.push({ words, prefix, ...scope });
    return { kind: 'term', term: this.terms.length - 1 };
  }

  #take(kind: Sign['kind']): boolean {
    if (this.signs[this.#next]?.kind !== kind) return false;
    this.#next += 1;
    return true;
  }
}

/** @throws SearchProblem when it says what was said before: no utterance is of both, or one of them means nothing */
function narrowed(scope: Scope, by: Partial<Scope>, at: number): Scope {
  for (const [key, value] of Object.entries(by)) {
    const before = scope[key as keyof Scope];
    if (before !== null && before !== value) {
      throw new SearchProblem(at, 'This contradicts what stands before it.', 'Leave one of the two out.');
    }
  }
  return { ...scope, ...by };
}
