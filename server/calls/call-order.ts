import { z } from 'zod';
import { CALL_SORTS } from './call-sorts';

export const callOrder = z.object({
  by: z.enum(CALL_SORTS).default('started'),
  descending: z.boolean().default(true),
});
export type CallOrder = z.output<typeof callOrder>;

/** A place in an order, mostly a call's: nothing shifts under a reader when calls arrive in the meantime. */
const callPlace = z.object({
  key: z.union([z.int(), z.string().max(200)]),
  startedMs: z.int(),
  callId: z.string().max(200),
});
export type CallPlace = z.output<typeof callPlace>;

/** Where a page begins: after one place, or (going back) before one. */
export const callCursor = z.object({ side: z.enum(['after', 'before']), place: callPlace });
export type CallCursor = z.output<typeof callCursor>;

const DAY_MS = 86_400_000;
/** No text in UTF-8 comes after it. */
const LAST_ID = '\u{10FFFF}';

/** The place in the order of time from which a walk goes on with a UTC day. */
export function placeBeforeDay(day: string, descending: boolean): CallPlace {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const startedMs = descending ? midnight + DAY_MS - 1 : midnight;
  return { key: startedMs, startedMs, callId: descending ? LAST_ID : '' };
}
