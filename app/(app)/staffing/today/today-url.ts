import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { parseAsDay } from '@/app/_filters/filter-url';

export const TODAY_MEASURES = ['calls', 'people', 'service_level', 'handle_time'] as const;
export type TodayMeasure = (typeof TODAY_MEASURES)[number];

/** The state of the page of a day under way. */
export const TODAY_URL = {
  site: parseAsInteger,
  /** A queue's code; absent: all of them. */
  queue: parseAsString,
  /** Absent: the day under way. */
  date: parseAsDay,
  /** Minutes since midnight up to which calls count; absent: all that have come. */
  until: parseAsInteger,
  measure: parseAsStringLiteral(TODAY_MEASURES).withDefault('calls'),
  view: parseAsStringLiteral(['chart', 'table'] as const).withDefault('chart'),
};

export type TodayState = inferParserType<typeof TODAY_URL>;
export type TodayChange = Partial<{ [Key in keyof TodayState]: TodayState[Key] | null }>;

export const loadTodayState = createLoader(TODAY_URL);

/** What the page asks the server. */
export function todayQuestion({ date, until }: TodayState, siteId: number) {
  return { siteId, date, untilMinute: until === null ? null : Math.min(1440, Math.max(0, until)) };
}
