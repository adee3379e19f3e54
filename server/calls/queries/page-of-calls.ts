import { z } from 'zod';
import type { CallOrder, CallPlace } from '@/server/calls/call-order';
import { DIRECTIONS, OUTCOMES } from '@/server/calls/call-record';
import { type CallSort, sortsByText } from '@/server/calls/call-sorts';
import { defineQuery } from '@/server/clickhouse/define-query';
import {
  type CallKeys,
  currentCalls,
  currentCallsParams,
  MATCHES,
  type MatchParams,
  matchParams,
  READ_OUTCOME,
} from './current-calls';

const KEYS: Record<CallSort, string> = {
  started: 'toUnixTimestamp64Milli(started_at)',
  wait: 'toInt64(wait_ms)',
  talk: 'toInt64(talk_ms)',
  handle: 'toInt64(talk_ms) + hold_ms + acw_ms',
  queue: 'toString(queue)',
  agent: 'toString(agent)',
  outcome: READ_OUTCOME,
};

const row = z.object({
  call_id: z.string(),
  started_ms: z.number(),
  queue: z.string(),
  direction: z.enum(DIRECTIONS),
  type: z.string(),
  entry: z.string(),
  menu_choice: z.string(),
  agent: z.string(),
  agent_group: z.string(),
  ivr_ms: z.number(),
  wait_ms: z.number(),
  talk_ms: z.number(),
  hold_ms: z.number(),
  acw_ms: z.number(),
  read_outcome: z.enum(OUTCOMES),
  source_outcome: z.string(),
  wrap_up: z.string(),
  transferred_to: z.string(),
  sort_key: z.union([z.number(), z.string()]),
});
export type PageRow = z.output<typeof row>;

const params = z.object({
  ...currentCallsParams,
  ...matchParams,
  /** 0: from the start of the order; 1: past the place below. */
  placed: z.union([z.literal(0), z.literal(1)]),
  key: z.union([z.int(), z.string()]),
  place_ms: z.int(),
  place_id: z.string(),
  limit: z.int().positive(),
});

function ask(sort: CallSort, descending: boolean, keys: CallKeys) {
  const past = descending ? '<' : '>';
  const direction = descending ? 'DESC' : 'ASC';
  const keyType = sortsByText(sort) ? 'String' : 'Int64';
  return defineQuery({
    name: `calls.page-by-${sort}-${direction.toLowerCase()}-${keys.of}${keys.search ? '-said' : ''}`,
    params: params.extend(keys.search?.shape ?? {}),
    row,
    sql: `
      SELECT
        call_id, toUnixTimestamp64Milli(started_at) AS started_ms, queue, direction, type, entry, menu_choice, agent, agent_group,
        ivr_ms, wait_ms, talk_ms, hold_ms, acw_ms, ${READ_OUTCOME} AS read_outcome, source_outcome, wrap_up,
        transferred_to, ${KEYS[sort]} AS sort_key
      FROM (${currentCalls(keys)})
      WHERE ${MATCHES}
        AND ({placed:UInt8} = 0
          OR (sort_key, started_ms, call_id) ${past} ({key:${keyType}}, {place_ms:Int64}, {place_id:String}))
      ORDER BY sort_key ${direction}, started_ms ${direction}, call_id ${direction}
      LIMIT {limit:UInt32}`,
  });
}

const asked = new Map<string, ReturnType<typeof ask>>();

function questionOf({ by, descending }: CallOrder, keys: CallKeys): ReturnType<typeof ask> {
  // Searches differ in their text: those are made each time.
  if (keys.search) return ask(by, descending, keys);
  const name = `${by} ${descending} ${keys.of}`;
  const question = asked.get(name) ?? ask(by, descending, keys);
  asked.set(name, question);
  return question;
}

export interface PageQuestion {
  siteId: number;
  /** UTC days to read, YYYY-MM-DD. */
  days: readonly string[];
  keys: CallKeys;
  match: MatchParams;
  order: CallOrder;
  /** Only calls past this place in the order; null: from its start. */
  past: CallPlace | null;
  limit: number;
}

/** Matching current calls of some days in an order, the first `limit` past a place. Reads every call of those days. */
export function pageOfCalls(question: PageQuestion): Promise<PageRow[]> {
  const { siteId, days, keys, match, order, past, limit } = question;
  return questionOf(
    order,
    keys,
  )({
    ...match,
    ...keys.search?.params,
    site_id: siteId,
    days: [...days],
    placed: past ? 1 : 0,
    key: past?.key ?? (sortsByText(order.by) ? '' : 0),
    place_ms: past?.startedMs ?? 0,
    place_id: past?.callId ?? '',
    limit,
  });
}
