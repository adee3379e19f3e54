import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { parseAsDay } from '@/app/_filters/filter-url';
import { addDays } from '@/server/trends/period';

/** The state of the page that holds plans against what came. */
export const RECORD_URL = {
  site: parseAsInteger,
  /** A queue's code; absent: all of them. */
  queue: parseAsString,
  /** The first of seven days; absent: the last seven whose waits are known. */
  from: parseAsDay,
  view: parseAsStringLiteral(['chart', 'days', 'table'] as const).withDefault('chart'),
};

export type RecordState = inferParserType<typeof RECORD_URL>;
export type RecordChange = Partial<{ [Key in keyof RecordState]: RecordState[Key] | null }>;

export const loadRecordState = createLoader(RECORD_URL);

/** What the page asks the server, the same on the server (to fetch ahead) and in the browser. */
export function recordQuestion({ queue, from }: RecordState, siteId: number) {
  return { siteId, queue, from, to: from && addDays(from, 6) };
}
