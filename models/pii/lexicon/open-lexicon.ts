import type { Language } from '@/models/text/transcript';
import { tokensOf } from '../tokens';
import { COMMON_WORDS as GERMAN_WORDS } from './common-words/de';
import { COMMON_WORDS as ENGLISH_WORDS } from './common-words/en';
import { COMMON_WORDS as SPANISH_WORDS } from './common-words/es';
import { COMMON_WORDS as FRENCH_WORDS } from './common-words/fr';
import { COMMON_WORDS as ITALIAN_WORDS } from './common-words/it';
import { COMMON_WORDS as DUTCH_WORDS } from './common-words/nl';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import type { CueKind, LexiconEntries } from './entries';
import { SPANISH } from './es';
import { FRENCH } from './fr';
import { COPULAS, GENERIC_CUES, NO_NAMES } from './generic-words';
import { ITALIAN } from './it';
import * as germanNames from './names/de';
import * as englishNames from './names/en';
import * as spanishNames from './names/es';
import * as frenchNames from './names/fr';
import * as italianNames from './names/it';
import * as dutchNames from './names/nl';
import { DUTCH } from './nl';
import { ROLE } from './roles';
import { spokenNumbers } from './spoken-numbers';
import { TAIWANESE_MANDARIN } from './zh-tw';

/** What is known of the words read so far. */
export interface LexiconNode {
  /** roles of the phrase that ends here */
  roles: number;
  cue: CueKind | null;
  /** digits a numeral stands for */
  digits: string;
  /** how often "double" repeats */
  times: number;
  next: Map<string, LexiconNode> | null;
}

export interface Lexicon {
  language: Language;
  first: ReadonlyMap<string, LexiconNode>;
  streetEnds: readonly string[];
  cueEnds: readonly (readonly [string, CueKind])[];
}

const ENTRIES: Readonly<Record<Language, LexiconEntries>> = {
  en: ENGLISH,
  nl: DUTCH,
  de: GERMAN,
  it: ITALIAN,
  fr: FRENCH,
  es: SPANISH,
  'zh-TW': TAIWANESE_MANDARIN,
};
const COMMON: Readonly<Record<Language, string>> = {
  en: ENGLISH_WORDS,
  nl: DUTCH_WORDS,
  de: GERMAN_WORDS,
  it: ITALIAN_WORDS,
  fr: FRENCH_WORDS,
  es: SPANISH_WORDS,
  'zh-TW': ENGLISH_WORDS,
};
const NAMES = [englishNames, dutchNames, germanNames, italianNames, frenchNames, spanishNames];

const opened = new Map<Language, Lexicon>();

/** The lexicon of a language; made once. */
export function openLexicon(language: Language): Lexicon {
  const known = opened.get(language);
  if (known) return known;
  const lexicon = build(language, ENTRIES[language]);
  opened.set(language, lexicon);
  return lexicon;
}

function build(language: Language, entries: LexiconEntries): Lexicon {
  const first = new Map<string, LexiconNode>();
  addWords(first, entries, language);
  addNumbers(first, entries, language);
  addCues(first, entries);
  for (const [role, phrases] of phrasesByRole(entries)) {
    for (const phrase of split(phrases)) reach(first, phrase).roles |= role;
  }
  for (const phrase of split(GENERIC_CUES)) reach(first, phrase).roles |= ROLE.genericCue;
  for (const phrase of split(NO_NAMES)) reach(first, phrase).roles |= ROLE.common;
  for (const phrase of split(COPULAS)) reach(first, phrase).roles |= ROLE.copula;
  return {
    language,
    first,
    streetEnds: split(entries.streetEnds),
    cueEnds: Object.entries(entries.cueEnds),
  };
}

function phrasesByRole(entries: LexiconEntries): [number, string][] {
  return [
    [ROLE.magnitude, entries.magnitudes],
    [ROLE.nameCue, entries.nameCues],
    [ROLE.weakNameCue, entries.weakNameCues],
    [ROLE.title, entries.titles],
    [ROLE.titleAfter, entries.titlesAfter ?? ''],
    [ROLE.particle, entries.particles],
    [ROLE.month, entries.months],
    [ROLE.dateWord, entries.dateWords],
    [ROLE.ordinal, entries.ordinals],
    [ROLE.unit, entries.units],
    [ROLE.beforeAmount, entries.beforeAmounts],
    [ROLE.beforeDate, entries.beforeDates],
    [ROLE.streetAfter, entries.streetsAfter],
    [ROLE.streetBefore, entries.streetsBefore],
    [ROLE.at, entries.at],
    [ROLE.dot, entries.dot],
    [ROLE.dash, entries.dash],
    [ROLE.underscore, entries.underscore],
    [ROLE.plus, entries.plus],
    [ROLE.spelling, entries.spelling],
    [ROLE.filler, entries.fillers],
    [ROLE.stop, entries.stops],
  ];
}

function addWords(first: Map<string, LexiconNode>, entries: LexiconEntries, language: Language): void {
  for (const list of NAMES) {
    for (const name of words(list.GIVEN_NAMES)) reach(first, name).roles |= ROLE.given;
    for (const name of words(list.SURNAMES)) reach(first, name).roles |= ROLE.surname;
  }
  for (const word of words(COMMON[language])) reach(first, word).roles |= ROLE.common;
  for (const word of split(entries.units)) reach(first, word).roles |= ROLE.common;
}

function addNumbers(first: Map<string, LexiconNode>, entries: LexiconEntries, language: Language): void {
  const { numbers, years } = spokenNumbers(language);
  for (const [phrase, digits] of [...Object.entries(entries.numerals), ...numbers]) {
    const node = reach(first, phrase);
    node.roles |= ROLE.numeral;
    node.digits = digits;
  }
  for (const [phrase, digits] of years) {
    const node = reach(first, phrase);
    node.roles |= ROLE.year;
    node.digits = digits;
  }
  for (const phrase of split(entries.weakNumerals)) {
    const node = reach(first, phrase);
    node.roles |= ROLE.weakNumeral;
    node.digits ||= '1';
  }
  for (const [phrase, times] of Object.entries(entries.repeats)) {
    const node = reach(first, phrase);
    node.roles |= ROLE.repeat;
    node.times = times;
  }
}

function addCues(first: Map<string, LexiconNode>, entries: LexiconEntries): void {
  for (const [kind, phrases] of Object.entries(entries.cues)) {
    for (const phrase of split(phrases)) {
      const node = reach(first, phrase);
      node.roles |= ROLE.cue;
      // the first list a phrase stands in decides; `kind` is a key of cues
      node.cue ??= kind as CueKind;
    }
  }
}

function split(phrases: string): string[] {
  return phrases
    .split(' | ')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

function reach(first: Map<string, LexiconNode>, phrase: string): LexiconNode {
  let level = first;
  let node: LexiconNode | null = null;
  for (const { text } of tokensOf(phrase)) {
    node = level.get(text) ?? null;
    if (!node) {
      node = { roles: 0, cue: null, digits: '', times: 0, next: null };
      level.set(text, node);
    }
    node.next ??= new Map();
    level = node.next;
  }
  if (!node) throw new RangeError('A lexicon phrase is empty.');
  return node;
}
