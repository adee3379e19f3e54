import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { CUSTOMER_SENTIMENTS } from '@/server/calls/reading-vocabulary';
import { OUTCOMES } from '@/server/calls/vocabulary';
import { FILTER_URL } from './filter-url';

/** Minutes since local midnight in the queue's zone, from inclusive, to exclusive: 0 ≤ from < to ≤ 1440. */
export interface MinuteRange {
  from: number;
  to: number;
}

/** ISO weekdays, 1 = Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const pad = (value: number): string => String(value).padStart(2, '0');

/** 615 → 10:15; 1440 → 24:00 */
export const clockTime = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

function minuteOf(hours: string | undefined, minutes: string | undefined): number {
  const minute = Number(minutes);
  return minute < 60 ? Number(hours) * 60 + minute : Number.NaN;
}

/** HH:MM-HH:MM; what is not a range within one day is ignored. */
export const parseAsMinuteRange = createParser<MinuteRange>({
  parse: (text) => {
    const match = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(text);
    if (!match) return null;
    const range = { from: minuteOf(match[1], match[2]), to: minuteOf(match[3], match[4]) };
    return range.from < range.to && range.to <= 1440 ? range : null;
  },
  serialize: ({ from, to }) => `${clockTime(from)}-${clockTime(to)}`,
  eq: (a, b) => a.from === b.from && a.to === b.to,
});

const codes = parseAsNativeArrayOf(parseAsString);
export const YES_NO = ['yes', 'no'] as const;

/** Everything that chooses calls in the URL of /calls: the filter bar's state and what only a list of calls can tell apart. */
export const CALLS_URL = {
  ...FILTER_URL,
  agent: codes,
  wrapUp: codes,
  minute: parseAsMinuteRange,
  weekday: parseAsNumberLiteral(WEEKDAYS),
  outcome: parseAsNativeArrayOf(parseAsStringLiteral(OUTCOMES)),
  /** Intent.id, or "unknown". */
  intent: codes,
  /** Irritant.id */
  irritant: codes,
  sentiment: parseAsNativeArrayOf(parseAsStringLiteral(CUSTOMER_SENTIMENTS)),
  language: codes,
  /** Percent: how sure the model was of its best intent. */
  sureMin: parseAsInteger,
  sureMax: parseAsInteger,
  corrected: parseAsStringLiteral(YES_NO),
  transcript: parseAsStringLiteral(YES_NO),
  /** What was said: the query language of server/transcripts/search. */
  q: parseAsString.withDefault(''),
};

export type CallsSelection = inferParserType<typeof CALLS_URL>;

/** Reads the selection from a page's `searchParams` on the server. */
export const loadCallsSelection = createLoader(CALLS_URL);

const serialize = createSerializer(CALLS_URL);

/** The address of the calls behind a number. What is left out, or null, or an empty list, does not narrow. */
export function callsHref(selection: Partial<CallsSelection>): string {
  return serialize('/calls', selection);
}
