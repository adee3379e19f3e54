import { z } from 'zod';
import { audit } from '@/server/audit';
import type { Actor, UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type CallItem, callItem, viewCall } from './call-item';
import { type CallPlace, callCursor, callOrder, placeBeforeDay } from './call-order';
import { callReading, callSnippet } from './call-reading';
import { type CallsFilter, callsFilter } from './calls-filter';
import { findSnippets } from './find-snippets';
import { toMatchParams } from './match-params';
import { planDays } from './plan-days';
import type { PageRow } from './queries/page-of-calls';
import { siteRules } from './queue-rules';
import { readOfCalls } from './read-of-calls';
import { actorMay, requireReadable } from './require-readable';
import { sortCalls } from './sort-calls';
import { placeOf, walkCalls } from './walk-calls';

const MAX_PAGE = 200;
/** Rows that one page may read: about 0.2 s on two cores. */
const MAX_WALKED_ROWS = 2_000_000;

export const listCallsInput = z.object({
  filter: callsFilter,
  order: callOrder.default({ by: 'started', descending: true }),
  /** null: the first page. */
  cursor: callCursor.nullable().default(null),
  limit: z.int().min(1).max(MAX_PAGE).default(50),
});

export const listCallsOutput = z.object({
  calls: z.array(
    callItem.extend({
      /** null: the call has no transcript, or who asks may not see what was read in it. */
      reading: callReading.nullable(),
      /** Where a phrase was found. */
      snippet: callSnippet.nullable(),
    }),
  ),
  /** null: this is the last page. */
  next: callCursor.nullable(),
  /** null: this is the first page. */
  previous: callCursor.nullable(),
  /** The UTC day at which the search paused because matches are rare; `next` (or `previous`) goes on from there. */
  pausedAt: z.iso.date().nullable(),
});
export type CallPage = z.output<typeof listCallsOutput>;
export type ListedCall = CallPage['calls'][number];

interface Found {
  rows: PageRow[];
  pausedAt: string | null;
}

/**
 * One page of the calls behind a number: their newest versions, in an order, from a place on.
 * @throws AppError `not_found` for a site the actor may not see; `too_large` when the period holds too many calls to sort
 *   by anything but time
 */
export async function listCalls(
  context: UseCaseContext,
  input: z.input<typeof listCallsInput>,
): Promise<CallPage> {
  const rules = await siteRules(context, input.filter.siteId);
  const { filter, order, cursor, limit } = parseInput(listCallsInput, input);
  const { siteId } = filter;
  requireReadable(context.actor, filter);
  const match = toMatchParams(filter, rules);
  const plan = await planDays(filter, match);
  const backwards = cursor?.side === 'before';
  const descending = order.descending !== backwards;
  const past = cursor?.place ?? null;
  const question = { siteId, plan, match, past, wanted: limit + 1 };
  const { rows, pausedAt }: Found =
    order.by === 'started'
      ? await walkCalls({ ...question, descending, maxRows: MAX_WALKED_ROWS })
      : { rows: await sortCalls({ ...question, order: { by: order.by, descending } }), pausedAt: null };

  const page = rows.slice(0, limit);
  const more = rows.length > limit;
  const last = page.at(-1);
  const onward = more && last ? placeOf(last) : pausedAt ? placeBeforeDay(pausedAt, descending) : null;
  if (backwards) page.reverse();
  const calls = await withReadings(
    context.actor,
    filter,
    page.map((row) => viewCall(row, rules)),
  );
  const ends = neighbours(page, past, onward, backwards);
  return { calls, ...ends, pausedAt: more ? null : pausedAt };
}

/** Calls with what was read in them, and where the phrase stands; nothing of it for keys that are only for records. */
async function withReadings(actor: Actor, filter: CallsFilter, calls: CallItem[]): Promise<ListedCall[]> {
  if (!actorMay(actor, 'intents:read'))
    return calls.map((call) => ({ ...call, reading: null, snippet: null }));
  const { siteId, phrase } = filter;
  const [read, snippets] = await Promise.all([
    readOfCalls(siteId, calls),
    phrase === '' ? null : findSnippets(siteId, calls, phrase),
  ]);
  if (snippets && snippets.size > 0) await auditSearch(actor, siteId, phrase, snippets.size);
  return read.map((call) => ({ ...call, snippet: snippets?.get(call.callId) ?? null }));
}

/** Words around what was found are parts of transcripts: who saw them, and of how many calls, is written down. */
async function auditSearch(actor: Actor, siteId: number, phrase: string, calls: number): Promise<void> {
  await database().$transaction((transaction) =>
    audit(transaction, actor, {
      action: 'transcript.search',
      subject: `site:${siteId}`,
      siteId,
      details: { phrase, calls },
    }),
  );
}

/** The cursors of the pages beside this one. */
function neighbours(
  page: readonly PageRow[],
  past: CallPlace | null,
  onward: CallPlace | null,
  backwards: boolean,
): Pick<CallPage, 'next' | 'previous'> {
  const first = page[0];
  const last = page.at(-1);
  const after = (place: CallPlace | null | undefined) => (place ? { side: 'after' as const, place } : null);
  const before = (place: CallPlace | null | undefined) => (place ? { side: 'before' as const, place } : null);
  if (backwards) return { next: after(last ? placeOf(last) : past), previous: before(onward) };
  return { next: after(onward), previous: past ? before(first ? placeOf(first) : past) : null };
}
