import { KIND, LETTER, UNSPACED } from '@/models/text/characters';
import type { Language } from '@/models/text/transcript';
import { CHINESE } from './chinese';
import { DUTCH } from './dutch';
import { EMOTICONS } from './emoticons';
import { type EmotionWords, WORD_KINDS, type WordKind } from './emotion-words';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { ITALIAN } from './italian';
import { SPANISH } from './spanish';

const WORDS: Record<Language, EmotionWords> = {
  en: ENGLISH,
  nl: DUTCH,
  de: GERMAN,
  it: ITALIAN,
  'zh-TW': CHINESE,
  fr: FRENCH,
  es: SPANISH,
};

/** A word that tells something, or the end of a clause (`kind` null). */
export interface FoundWord {
  kind: WordKind | null;
  /** Characters of the text, `end` exclusive. */
  start: number;
  end: number;
  /** Counted in words (in characters where no spaces divide words), `lastWord` exclusive. */
  firstWord: number;
  lastWord: number;
}

const CLAUSE_ENDS = /[.,!?;:。，！？；：、\n]/;
const INNER_SIGNS = /['’-]/;
/** More letters in a row than any word has: "soooo". */
const STRETCHED = /(\p{L})\1{2,}/gu;
/** Words are looked up once; a call center's words come again and again. */
const REMEMBERED_WORDS = 50_000;

/** Finds the emotion words of one language in texts. */
export class WordFinder {
  private readonly words = new Map<string, WordKind>();
  private readonly stems = new Map<string, WordKind>();
  /** Phrases by their first word, the longest first. */
  private readonly phrases = new Map<string, { rest: string[]; kind: WordKind }[]>();
  private readonly known = new Map<string, WordKind | null>();
  private longestStem = 0;
  private longestPiece = 0;

  constructor(language: Language) {
    const lists = WORDS[language];
    for (const kind of WORD_KINDS) {
      for (const entry of lists[kind].split(/\s+/)) this.addEntry(entry, kind);
      for (const sign of (EMOTICONS[kind] ?? '').split(' ')) {
        if (sign && !this.words.has(sign)) this.words.set(sign, kind);
      }
    }
    for (const list of this.phrases.values()) list.sort((one, other) => other.rest.length - one.rest.length);
  }

  private addEntry(entry: string, kind: WordKind): void {
    if (entry === '') return;
    if (entry.endsWith('*')) {
      const stem = entry.slice(0, -1);
      if (!this.stems.has(stem)) this.stems.set(stem, kind);
      this.longestStem = Math.max(this.longestStem, stem.length);
      return;
    }
    const [first = '', ...rest] = entry.split('_');
    if (rest.length > 0) {
      const list = this.phrases.get(first) ?? [];
      this.phrases.set(first, list);
      list.push({ rest, kind });
    } else if (!this.words.has(entry)) {
      this.words.set(entry, kind);
      this.longestPiece = Math.max(this.longestPiece, entry.length);
    }
  }

  /** The emotion words and ends of clauses of a text, in its order. */
  find(text: string): FoundWord[] {
    const lower = lowered(text);
    const tokens = tokensOf(lower);
    const found: FoundWord[] = [];
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token;
      if (token.unspaced) {
        this.findPieces(lower, token, found);
        at += 1;
        continue;
      }
      const phrase = this.phraseAt(tokens, at);
      const kind = phrase?.kind ?? this.kindOf(token.word);
      const last = at + (phrase ? phrase.rest.length : 0);
      const clauseEnd = CLAUSE_ENDS.test(token.word[0] ?? '');
      if (kind || clauseEnd) {
        found.push({
          kind: kind ?? null,
          start: token.start,
          end: (tokens[last] as Token).end,
          firstWord: token.place,
          lastWord: (tokens[last] as Token).place + 1,
        });
      }
      at = last + 1;
    }
    return found;
  }

  private phraseAt(tokens: readonly Token[], at: number): { rest: string[]; kind: WordKind } | undefined {
    const list = this.phrases.get((tokens[at] as Token).word);
    return list?.find(({ rest }) => rest.every((word, next) => tokens[at + 1 + next]?.word === word));
  }

  private kindOf(word: string): WordKind | null {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const kind = this.lookUp(word) ?? this.lookUpStretched(word);
    if (this.known.size >= REMEMBERED_WORDS) this.known.clear();
    this.known.set(word, kind);
    return kind;
  }

  private lookUpStretched(word: string): WordKind | null {
    const twice = word.replace(STRETCHED, '$1$1');
    return twice === word ? null : (this.lookUp(twice) ?? this.lookUp(word.replace(STRETCHED, '$1')));
  }

  private lookUp(word: string): WordKind | null {
    const kind = this.words.get(word);
    if (kind) return kind;
    for (let length = Math.min(word.length, this.longestStem); length > 1; length -= 1) {
      const stem = this.stems.get(word.slice(0, length));
      if (stem) return stem;
    }
    return null;
  }

  /** Where no spaces divide words: the longest known piece at each place. */
  private findPieces(text: string, { start, end, place }: Token, found: FoundWord[]): void {
    const firstWord = (at: number) => place + at - start;
    for (let at = start; at < end; ) {
      let length = Math.min(this.longestPiece, end - at);
      while (length > 0 && !this.words.has(text.slice(at, at + length))) length -= 1;
      const kind = length > 0 ? this.words.get(text.slice(at, at + length)) : undefined;
      const stop = at + Math.max(1, length);
      if (kind) {
        found.push({ kind, start: at, end: stop, firstWord: firstWord(at), lastWord: firstWord(stop) });
      }
      at = stop;
    }
  }
}

interface Token {
  word: string;
  start: number;
  end: number;
  place: number;
  unspaced: boolean;
}

/** Lower case of the same length, so that places stay places. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower.replaceAll('’', "'");
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  })
    .join('')
    .replaceAll('’', "'");
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  for (let at = 0; at < text.length; ) {
    const kind = KIND[text.charCodeAt(at)] as number;
    let end = at + 1;
    if (kind === LETTER) {
      while (end < text.length && goesOn(text, end)) end += 1;
    } else if (kind === UNSPACED) {
      while (end < text.length && KIND[text.charCodeAt(end)] === UNSPACED) end += 1;
    } else if (/\s/.test(text[at] as string)) {
      at = end;
      continue;
    } else {
      end = at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
    }
    tokens.push({ word: text.slice(at, end), start: at, end, place, unspaced: kind === UNSPACED });
    place += kind === UNSPACED ? end - at : 1;
    at = end;
  }
  return tokens;
}

function goesOn(text: string, at: number): boolean {
  if (KIND[text.charCodeAt(at)] === LETTER) return true;
  return INNER_SIGNS.test(text[at] as string) && KIND[text.charCodeAt(at + 1)] === LETTER;
}

const finders = new Map<Language, WordFinder>();

/** The finder of a language, made once. */
export function wordFinder(language: Language): WordFinder {
  const known = finders.get(language);
  if (known) return known;
  const made = new WordFinder(language);
  finders.set(language, made);
  return made;
}
