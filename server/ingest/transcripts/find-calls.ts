import type { CONSENTS } from '@/server/calls/call-record';
import { consentsOfCalls, placesOfCalls, storedBefore } from './queries/known-calls';

/** What the store knows of a call before its transcript comes. */
export interface KnownCall {
  /** UTC day, YYYY-MM-DD */
  day: string;
  /** from call records; else only from files of texts */
  recorded: boolean;
  consent: (typeof CONSENTS)[number];
  /** the line at which its transcript began earlier in the same delivery; null: not yet */
  storedAtLine: number | null;
}

/** A parameter of a query has room for about twice as much. */
const MOST_ID_CHARS = 50_000;

/**
 * Looks up calls of a site by their ids.
 * @param delivery its number, and the line at which the block under way begins: what a block that was cut off stored of
 *   itself does not count
 */
export async function findCalls(
  siteId: number,
  callIds: readonly string[],
  delivery: { seq: number; line: number },
): Promise<Map<string, KnownCall>> {
  const known = new Map<string, KnownCall>();
  for (const some of chunked(callIds)) {
    const places = await placesOfCalls({ siteId, callIds: some });
    if (places.length === 0) continue;
    const days = [...new Set(places.map(({ day }) => day))];
    const [consents, stored] = await Promise.all([
      consentsOfCalls({ siteId, callIds: some, days }),
      storedBefore({ siteId, callIds: some, days, ...delivery }),
    ]);
    const consentOf = new Map(consents.map(({ call_id, consent }) => [call_id, consent]));
    const lineOf = new Map(stored.map(({ call_id, line }) => [call_id, line]));
    for (const { call_id, day, recorded } of places) {
      known.set(call_id, {
        day,
        recorded: recorded === 1,
        consent: consentOf.get(call_id) ?? 'unknown',
        storedAtLine: lineOf.get(call_id) ?? null,
      });
    }
  }
  return known;
}

function* chunked(callIds: readonly string[]): Generator<string[]> {
  let some: string[] = [];
  let chars = 0;
  for (const callId of new Set(callIds)) {
    if (chars + callId.length > MOST_ID_CHARS) {
      yield some;
      some = [];
      chars = 0;
    }
    some.push(callId);
    chars += callId.length + 4;
  }
  if (some.length > 0) yield some;
}
