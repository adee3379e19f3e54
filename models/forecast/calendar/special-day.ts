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

/**
 * What days of a kind have in common, as a name of its own beside the holiday's: what Ascension did to the calls says
 * something of Whit Monday, too, and a bank that was closed on every public holiday will be on the next one.
 */
export const KIND_TAGS: Record<SpecialDayKind, string> = {
  public: 'any public holiday',
  observed: 'any public holiday',
  half: 'any half day',
  office: 'any day off for offices',
  eve: 'any eve of a holiday',
  bridge: 'any bridge day',
  observance: 'any observance',
};

/** The names that stand for a kind. */
export const KIND_NAMES: ReadonlySet<string> = new Set(Object.values(KIND_TAGS));

/** One reason why a day is special; a day may have several. */
export interface SpecialDay {
  /** ISO date */
  date: string;
  /** The same in every year, in English, as "Easter Monday": days with the same tag are expected to have the same effect. */
  tag: string;
  kind: SpecialDayKind;
}
