import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsStringLiteral,
} from 'nuqs/server';
import { CALLS_URL } from '@/app/_filters/calls-link';
import type { CallCursor } from '@/server/calls/call-order';
import { CALL_SORTS } from '@/server/calls/call-sorts';

/** A page of one list: the cursor, and which list it belongs to. */
export interface ListPage {
  list: string;
  cursor: CallCursor;
}

/** The server checks it again; here only its shape counts, so that a broken address shows the first page. */
const parseAsPage = createParser<ListPage>({
  parse: (text) => {
    const parts = jsonArray(text);
    const [list, side, key, startedMs, callId] = parts;
    if (typeof list !== 'string' || typeof startedMs !== 'number' || typeof callId !== 'string') return null;
    if (side !== 'after' && side !== 'before') return null;
    if (typeof key !== 'number' && typeof key !== 'string') return null;
    return { list, cursor: { side, place: { key, startedMs, callId } } };
  },
  serialize: ({ list, cursor: { side, place } }) =>
    JSON.stringify([list, side, place.key, place.startedMs, place.callId]),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

function jsonArray(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** All of the state of /calls, in the URL. */
export const LIST_URL = {
  ...CALLS_URL,
  /** Seconds. */
  waitMin: parseAsInteger,
  waitMax: parseAsInteger,
  sort: parseAsStringLiteral(CALL_SORTS).withDefault('started'),
  order: parseAsStringLiteral(['asc', 'desc'] as const).withDefault('desc'),
  page: parseAsPage,
};
export type ListSelection = inferParserType<typeof LIST_URL>;

/** Reads the state from a page's `searchParams` on the server. */
export const loadListSelection = createLoader(LIST_URL);

/** The address of the list in a state. */
export const listHref = createSerializer(LIST_URL);
