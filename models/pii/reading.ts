import type { Language } from '@/models/text/transcript';
import type { CueKind } from './lexicon/entries';
import { type Lexicon, type LexiconNode, openLexicon } from './lexicon/open-lexicon';
import { ROLE } from './lexicon/roles';
import { type Token, tokensOf } from './tokens';

/** A phrase of the lexicon in an utterance: from its token up to `to`, exclusive. */
export interface Match {
  from: number;
  to: number;
  node: LexiconNode;
}

/** A word that says what kind of data a number beside it is: tokens `from` up to `to`, exclusive. */
export interface Cue {
  kind: CueKind;
  generic: boolean;
  from: number;
  to: number;
}

/** An utterance cut into tokens, each with what the lexicon knows of it. */
export interface Reading {
  text: string;
  lexicon: Lexicon;
  tokens: readonly Token[];
  /** roles of each token as a word by itself */
  roles: readonly number[];
  /** phrases that begin at each token, shortest first; null where none does */
  matches: readonly (readonly Match[] | null)[];
  cues: readonly Cue[];
  /** every role that occurs */
  all: number;
  /** true where the text has capitals and small letters, so that a capital means something */
  cased: boolean;
}

/** Cuts and looks up one utterance, in one pass. */
export function readUtterance(text: string, language: Language): Reading {
  const lexicon = openLexicon(language);
  const tokens = tokensOf(text);
  const roles: number[] = [];
  const matches: (Match[] | null)[] = [];
  const cues: Cue[] = [];
  let all = 0;
  let upper = false;
  let lower = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === 'word') {
      if (token.case === 'lower') lower = true;
      else upper = true;
    }
    const found = matchesAt(lexicon, tokens, index);
    matches.push(found);
    const alone = found?.[0]?.to === index + 1 ? found[0].node.roles : 0;
    roles.push(alone);
    for (const { node } of found ?? []) all |= node.roles;
    addCue(cues, lexicon, token, index, found);
  }
  return {
    text,
    lexicon,
    tokens,
    roles,
    matches,
    cues,
    all,
    cased: upper && (lower || language === 'zh-TW'),
  };
}

function matchesAt(lexicon: Lexicon, tokens: readonly Token[], from: number): Match[] | null {
  let node = lexicon.first.get(tokens[from]?.text ?? '');
  let found: Match[] | null = null;
  let to = from + 1;
  while (node) {
    if (node.roles !== 0) {
      found ??= [];
      found.push({ from, to, node });
    }
    const token = tokens[to];
    node = token === undefined ? undefined : node.next?.get(token.text);
    to += 1;
  }
  return found;
}

/** The longest cue here; inside a longer one before it there is none. */
function addCue(cues: Cue[], lexicon: Lexicon, token: Token, index: number, found: Match[] | null): void {
  const last = cues.at(-1);
  if (last && last.to > index) return;
  const match = found?.findLast(({ node }) => node.cue !== null);
  if (match?.node.cue) {
    const generic = (match.node.roles & ROLE.genericCue) !== 0;
    cues.push({ kind: match.node.cue, generic, from: index, to: match.to });
    return;
  }
  if (found !== null || token.kind !== 'word' || token.text.length < 8) return;
  const end = lexicon.cueEnds.find(([ending]) => token.text.endsWith(ending));
  if (end) cues.push({ kind: end[1], generic: false, from: index, to: index + 1 });
}

/** The longest phrase with one of the roles that begins at a token. */
export function longestAt(reading: Reading, index: number, role: number): Match | null {
  const found = reading.matches[index];
  if (!found) return null;
  for (let last = found.length - 1; last >= 0; last -= 1) {
    const match = found[last];
    if (match && (match.node.roles & role) !== 0) return match;
  }
  return null;
}

/** Whether a token by itself has one of the roles. */
export function hasRole(reading: Reading, index: number, role: number): boolean {
  return ((reading.roles[index] ?? 0) & role) !== 0;
}

/** Whether nothing stands between two neighbouring tokens, not even a blank. */
export function touches(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  const next = reading.tokens[index + 1];
  return token !== undefined && next !== undefined && token.end === next.start;
}
