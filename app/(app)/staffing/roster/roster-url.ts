import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';

/** The state of the roster page. */
export const ROSTER_URL = {
  site: parseAsInteger,
  /** A roster's id; absent: the newest. */
  roster: parseAsString,
  /** A day of it, 0 is the first; absent: all days. */
  day: parseAsInteger,
  view: parseAsStringLiteral(['chart', 'table'] as const).withDefault('chart'),
};

export type RosterState = inferParserType<typeof ROSTER_URL>;
export type RosterChange = Partial<{ [Key in keyof RosterState]: RosterState[Key] | null }>;

export const loadRosterState = createLoader(ROSTER_URL);
