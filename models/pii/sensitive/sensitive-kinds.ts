import type { Language } from '@/models/text/transcript';
import type { Reading } from '../reading';
import { tokensOf } from '../tokens';
import { SENSITIVE_KINDS, type SensitiveKind } from '../types';
import { SENSITIVE_TERMS } from './terms';

interface TermNode {
  kind: SensitiveKind | null;
  next: Map<string, TermNode>;
}

interface TermIndex {
  exact: Map<string, TermNode>;
  /** beginnings of words, by their first four letters (fewer where they are shorter) */
  beginnings: Map<string, { text: string; kind: SensitiveKind }[]>;
}

const KEY_LETTERS = 4;
const indexes = new Map<Language, TermIndex>();

/**
 * Kinds of especially protected content (GDPR art. 9 and 10) a call seems to hold, by lists of words: a flag for people
 * and for the policy, no more.
 */
export function sensitiveKinds(readings: readonly Reading[]): SensitiveKind[] {
  const found = new Set<SensitiveKind>();
  for (const reading of readings) {
    const index = indexOf(reading.lexicon.language);
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const kind = exactAt(reading, at, index.exact) ?? beginningAt(reading, at, index);
      if (kind) found.add(kind);
    }
  }
  return SENSITIVE_KINDS.filter((kind) => found.has(kind));
}

function exactAt(reading: Reading, from: number, exact: Map<string, TermNode>): SensitiveKind | null {
  let level = exact;
  for (let at = from; at < reading.tokens.length; at += 1) {
    const node = level.get(reading.tokens[at]?.text ?? '');
    if (!node) return null;
    if (node.kind) return node.kind;
    level = node.next;
  }
  return null;
}

function beginningAt(reading: Reading, at: number, { beginnings }: TermIndex): SensitiveKind | null {
  const word = reading.tokens[at]?.text ?? '';
  if (word.length < KEY_LETTERS) return null;
  const terms = beginnings.get(word.slice(0, KEY_LETTERS));
  return terms?.find(({ text }) => word.startsWith(text))?.kind ?? null;
}

function indexOf(language: Language): TermIndex {
  const known = indexes.get(language);
  if (known) return known;
  const index: TermIndex = { exact: new Map(), beginnings: new Map() };
  for (const kind of SENSITIVE_KINDS) {
    for (const term of SENSITIVE_TERMS[language][kind].split(' | ')) addTerm(index, term, kind);
  }
  indexes.set(language, index);
  return index;
}

/** Of several words only the last may have any ending; it is then taken as it stands. */
function addTerm(index: TermIndex, term: string, kind: SensitiveKind): void {
  const open = term.endsWith('*');
  const words = tokensOf(open ? term.slice(0, -1) : term).map(({ text }) => text);
  const [only = ''] = words;
  if (open && words.length === 1 && only.length >= KEY_LETTERS) {
    const key = only.slice(0, KEY_LETTERS);
    index.beginnings.set(key, [...(index.beginnings.get(key) ?? []), { text: only, kind }]);
    return;
  }
  let level = index.exact;
  words.forEach((word, place) => {
    const node = level.get(word) ?? { kind: null, next: new Map() };
    if (place === words.length - 1) node.kind = kind;
    level.set(word, node);
    level = node.next;
  });
}
