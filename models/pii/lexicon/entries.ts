import type { PiiType } from '../types';

/** What a number or a word is said to be: by a word beside it, or by the question before it. */
export type CueKind = Exclude<PiiType, 'GIVEN'>;

/** The words of one language that the detectors go by. Phrases are divided by ` | `. */
export interface LexiconEntries {
  /** words for one digit and other numbers beyond those made by rule: `oh` = 0 */
  numerals: Readonly<Record<string, string>>;
  /** numerals that are mostly something else (an article, "it is"): they never begin a number */
  weakNumerals: string;
  /** hundred, thousand: they make an amount of what they stand in */
  magnitudes: string;
  /** words that say the next digit several times */
  repeats: Readonly<Record<string, number>>;
  /** phrases that name the kind of data that follows, or was asked for */
  cues: Readonly<Partial<Record<CueKind, string>>>;
  /** after these comes a name */
  nameCues: string;
  /** after these comes a name if it looks like one */
  weakNameCues: string;
  /** forms of address before a name */
  titles: string;
  /** what follows a name: forms of address in Chinese, "speaking", "am Apparat" */
  titlesAfter?: string;
  /** small words inside names: de, van der, von, di */
  particles: string;
  months: string;
  /** words that belong to a date: year, the, of */
  dateWords: string;
  /** days and months by their place: third, dritter */
  ordinals: string;
  /** after a number: currency, time, measure, things that are counted */
  units: string;
  /** before a number: currency, and words after which it counts something */
  beforeAmounts: string;
  /** before a year or a day */
  beforeDates: string;
  /** words for kinds of streets that come after the name of the street, as a word of their own */
  streetsAfter: string;
  /** those that come before the name */
  streetsBefore: string;
  /** ends of words that are streets */
  streetEnds: string;
  /** ends of words that name a number: -nummer */
  cueEnds: Readonly<Record<string, CueKind>>;
  at: string;
  dot: string;
  dash: string;
  underscore: string;
  plus: string;
  /** between a letter and the word that spells it: "S as in Sierra" */
  spelling: string;
  /** said between the digits of a number */
  fillers: string;
  /** words that are never part of a name, beyond the language's common words */
  stops: string;
}
