import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { RecordingMode } from '@/server/postgres/generated/enums';

/**
 * Of the calls of some days that name a recording, by queue: how many there are, how many callers refused, and how many
 * of the others each rule takes, and any of them. Rules are side by side in four lists. `except` 0: only the queues
 * named; 1: all but them. The place of a call is place-of-call.ts's.
 */
export const callsTaken = defineQuery({
  name: 'recordings.calls-taken',
  sql: `
    SELECT queue, count() AS calls, countIf(is_refused) AS refused,
      sumForEach(arrayMap(one -> toUInt32(one AND NOT is_refused), takes)) AS taken,
      countIf(has(takes, 1) AND NOT is_refused) AS any_taken
    FROM (
      SELECT queue, consent = 'refused' AS is_refused,
        arrayMap(
          (purpose, mode, seed, bound) -> toUInt8(multiIf(
            mode = 'all', 1,
            mode = 'marked', has(purposes, purpose),
            mode = 'sample',
              reinterpretAsUInt32(substring(SHA256(concat(toString(seed), ':', call_id)), 1, 4)) < bound,
            0)),
          {purposes:Array(String)}, {modes:Array(String)}, {seeds:Array(UInt32)}, {bounds:Array(UInt64)}) AS takes
      FROM (
        SELECT call_id, queue, consent, purposes, recording, is_deleted
        FROM calls
        WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {from:Date} AND {to:Date}
        ORDER BY started_on, call_id, version DESC, is_deleted DESC
        LIMIT 1 BY started_on, call_id)
      WHERE is_deleted = 0 AND recording != '' AND (queue IN {queues:Array(String)}) != {except:UInt8})
    GROUP BY queue
    ORDER BY calls DESC, queue`,
  params: z.object({
    siteId: z.int().positive(),
    from: z.iso.date(),
    to: z.iso.date(),
    queues: z.array(z.string()),
    except: z.union([z.literal(0), z.literal(1)]),
    purposes: z.array(z.string()),
    modes: z.array(z.enum(RecordingMode)),
    seeds: z.array(z.int()),
    bounds: z.array(z.int()),
  }),
  row: z.object({
    queue: z.string(),
    calls: z.coerce.number(),
    refused: z.coerce.number(),
    taken: z.array(z.coerce.number()),
    any_taken: z.coerce.number(),
  }),
});

/** The newest UTC day of which a site has calls. */
export const newestDay = defineQuery({
  name: 'recordings.newest-day',
  sql: `
    SELECT max(started_on) AS day
    FROM calls_a_day
    WHERE site_id = {siteId:UInt32}
    HAVING count() > 0`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ day: z.iso.date() }),
});
