/** Why a day of the public calendar is special. */
export const SPECIAL_DAY_KINDS = [
  /** a day off by law */
  'public',
  /** a day off in place of one that fell on a weekend or on another day off */
  'observed',
  /** off for a part of the day */
  'half',
  /** banks and public offices close, or most people take it off */
  'office',
  /** the day before Christmas or New Year, where nothing else is said of it */
  'eve',
  /** a working day between a day off and a weekend */
  'bridge',
  /** marked, but not off */
  'observance',
] as const;

export type SpecialDayKind = (typeof SPECIAL_DAY_KINDS)[number];

/** One reason why a day is special; a day may have several. */
export interface SpecialDay {
  /** ISO date */
  date: string;
  /** The same in every year, in English, as "Easter Monday": days with the same tag are expected to have the same effect. */
  tag: string;
  kind: SpecialDayKind;
}
