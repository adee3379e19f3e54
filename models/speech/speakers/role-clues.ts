import { comparedWords } from '../guard/compared-words';
import { ROLE_PHRASES, type RolePhrases } from './phrases';

/** What somebody said, in order. */
export interface SaidBy {
  texts: readonly string[];
  /** of all that was said in the call, which turns they were, from 0 */
  turns: readonly number[];
}

/** What speaks for an agent in what one voice said; each grows less and less with the number of finds. */
export interface RoleClues {
  /** openings of agents among the first turns of the call */
  opening: number;
  /** phrases of service */
  service: number;
  /** phrases with which customers come */
  customer: number;
  /** share of its turns that ask */
  asks: number;
}

/** Openings are looked for among so many turns of a call. */
const FIRST_TURNS = 10;
const QUESTION = /[?？]\s*$|[?？]["'”’)]?\s/u;

type Patterns = Record<keyof RolePhrases, readonly RegExp[]>;
const compiled = new Map<string, Patterns>();

/** Clues in what one voice said. @param language ISO 639-1; one without phrases is read with those of English */
export function roleCluesOf({ texts, turns }: SaidBy, language: string): RoleClues {
  const patterns = patternsOf(language);
  const plain = texts.map((text) =>
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[,.;:!?？，。！]/gu, ''),
  );
  const first = plain.filter((_, at) => (turns[at] ?? 0) < FIRST_TURNS);
  const asked = texts.filter((text) => QUESTION.test(text)).length;
  return {
    opening: Math.log1p(countOf(first, patterns.opening)),
    service: Math.log1p(countOf(plain, patterns.service)),
    customer: Math.log1p(countOf(plain, patterns.customer)),
    asks: (asked + 0.5) / (texts.length + 2),
  };
}

/** How many words (or characters of scripts without spaces) somebody said. */
export function wordsSaid({ texts }: SaidBy): number {
  return texts.reduce((sum, text) => sum + comparedWords(text).length, 0);
}

function countOf(texts: readonly string[], patterns: readonly RegExp[]): number {
  return texts.reduce((sum, text) => sum + patterns.filter((pattern) => pattern.test(text)).length, 0);
}

function patternsOf(language: string): Patterns {
  const code = language in ROLE_PHRASES ? language : 'en';
  const known = compiled.get(code);
  if (known) return known;
  const phrases = ROLE_PHRASES[code] as RolePhrases;
  const made: Patterns = {
    opening: phrases.opening.map((phrase) => patternOf(phrase, code)),
    service: phrases.service.map((phrase) => patternOf(phrase, code)),
    customer: phrases.customer.map((phrase) => patternOf(phrase, code)),
  };
  compiled.set(code, made);
  return made;
}

function patternOf(phrase: string, language: string): RegExp {
  const open = phrase.replaceAll('…', "(?:[\\p{L}\\p{N}'-]+ ){0,4}?").replaceAll('){0,4}? ', '){0,4}?');
  const source = language === 'zh' ? open : `(?<![\\p{L}\\p{N}])(?:${open})(?![\\p{L}\\p{N}])`;
  return new RegExp(source, 'u');
}
