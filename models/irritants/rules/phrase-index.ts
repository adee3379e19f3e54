import { type FoldedText, foldText, isUnspaced } from './fold-text';

/** Where a phrase stands in an utterance, in characters of the original text. */
export interface PhraseMatch {
  phrase: number;
  start: number;
  end: number;
}

interface TrieNode {
  next: Map<number, TrieNode>;
  /** Phrases that end here, at a word's end. */
  ends: number[];
  /** Phrases that end here with any ending of the word. */
  openEnds: number[];
  /** Where the phrase goes on after any ending of this word. */
  afterWord: TrieNode | null;
}

const SPACE = 32;
const STAR = 42;

/**
 * All phrases of all rules in one trie, walked once from every word's start (from every character in scripts without word
 * spaces): the cost of reading an utterance hardly grows with the number of phrases. (The dictionary matching of Aho &
 * Corasick, CACM 18, 1975, without failure links, as phrases begin at words.)
 */
export class PhraseIndex {
  private readonly atWords = emptyNode();
  /** Phrases that begin with `*`. */
  private readonly anywhere = emptyNode();
  private readonly ids = new Map<string, number>();

  /** The number under which matches of the phrase are reported; the same for phrases that fold alike. */
  add(phrase: string): number {
    const codes = foldText(phrase, '*').codes;
    const key = String.fromCharCode(...codes);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(key, id);
    const anyBeginning = codes[0] === STAR;
    insert(anyBeginning ? this.anywhere : this.atWords, codes.subarray(anyBeginning ? 1 : 0), id);
    return id;
  }

  /** Every match in a text, in the order of its start. */
  find(text: string): PhraseMatch[] {
    const folded = foldText(text);
    const matches: PhraseMatch[] = [];
    const everywhere = this.anywhere.next.size > 0;
    for (let at = 0; at < folded.codes.length; at++) {
      if (startsWord(folded.codes, at)) walk(this.atWords, folded, at, at, matches);
      if (everywhere) walk(this.anywhere, folded, wordStart(folded.codes, at), at, matches);
    }
    return matches;
  }
}

function emptyNode(): TrieNode {
  return { next: new Map(), ends: [], openEnds: [], afterWord: null };
}

function insert(root: TrieNode, codes: Uint16Array, id: number): void {
  let node = root;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? SPACE;
    if (code !== STAR) {
      let next = node.next.get(code);
      if (!next) {
        next = emptyNode();
        node.next.set(code, next);
      }
      node = next;
    } else if (at === codes.length - 1) {
      node.openEnds.push(id);
      return;
    } else {
      node.afterWord ??= emptyNode();
      node = node.afterWord;
    }
  }
  node.ends.push(id);
}

function walk(node: TrieNode, text: FoldedText, from: number, at: number, matches: PhraseMatch[]): void {
  let here: TrieNode | undefined = node;
  for (let end = at; here; end++) {
    if (here.ends.length > 0 && endsWord(text.codes, end)) report(here.ends, text, from, end, matches);
    if (here.openEnds.length > 0) report(here.openEnds, text, from, wordEnd(text.codes, end), matches);
    if (here.afterWord) walk(here.afterWord, text, from, wordEnd(text.codes, end), matches);
    here = end < text.codes.length ? here.next.get(text.codes[end] ?? SPACE) : undefined;
  }
}

function report(ids: number[], text: FoldedText, from: number, end: number, matches: PhraseMatch[]): void {
  const start = text.starts[from] ?? 0;
  const stop = text.ends[end - 1] ?? start;
  for (const phrase of ids) matches.push({ phrase, start, end: stop });
}

function startsWord(codes: Uint16Array, at: number): boolean {
  const here = codes[at] ?? SPACE;
  if (here === SPACE) return false;
  return at === 0 || isBorder(codes[at - 1] ?? SPACE, here);
}

function endsWord(codes: Uint16Array, end: number): boolean {
  return end === codes.length || isBorder(codes[end - 1] ?? SPACE, codes[end] ?? SPACE);
}

function isBorder(before: number, after: number): boolean {
  return before === SPACE || after === SPACE || isUnspaced(before) || isUnspaced(after);
}

function wordEnd(codes: Uint16Array, from: number): number {
  let end = from;
  while (!endsWord(codes, end)) end++;
  return end;
}

function wordStart(codes: Uint16Array, from: number): number {
  let start = from;
  while (start > 0 && !startsWord(codes, start) && codes[start] !== SPACE) start--;
  return start;
}
