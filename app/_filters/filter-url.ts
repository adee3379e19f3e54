import {
  createParser,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { DIRECTIONS } from '@/server/calls/vocabulary';

/** YYYY-MM-DD, kept as text: a day on a wall calendar has no instant. Days that do not exist are ignored. */
export const parseAsDay = createParser<string>({
  parse: (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
  },
  serialize: (day) => day,
});

const codes = parseAsNativeArrayOf(parseAsString);

/**
 * What the filter bar holds in the URL, under the same names on every page. Repeated keys, not commas, so that codes may
 * hold any character; an empty value (`type=`) means "not known", an absent key means "all".
 */
export const FILTER_URL = {
  site: parseAsInteger,
  /** Days of the queue's time zone, both inclusive; absent: the last 28 days with data. */
  from: parseAsDay,
  to: parseAsDay,
  queue: codes,
  type: codes,
  group: codes,
  direction: parseAsNativeArrayOf(parseAsStringLiteral(DIRECTIONS)),
};
