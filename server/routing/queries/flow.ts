import { z } from 'zod';
import { OUTCOMES } from '@/server/calls/vocabulary';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';

/** Rows a picture and its table are made of at most; the busiest come first. */
const MOST_ROWS = 2000;

/** Ways with the sums over all of them, and then only the busiest: what is left out counts in the sums. */
const busiestOf = (ways: string): string => `
    SELECT *,
      sum(calls) OVER () AS all_calls,
      sum(if(went_to = '', 0, calls)) OVER () AS all_passed,
      sum(if(entry = '', 0, calls)) OVER () AS all_with_entry,
      sum(if(menu_choice = '', 0, calls)) OVER () AS all_with_menu
    FROM (${ways})
    ORDER BY calls DESC, queue_code, went_to, became
    LIMIT ${MOST_ROWS}`;

const params = z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() });

const row = z.object({
  entry: z.string(),
  menu_choice: z.string(),
  queue_code: z.string(),
  went_to: z.string(),
  became: z.enum(OUTCOMES),
  calls: z.number(),
  /** of all ways, those beyond the busiest among them */
  all_calls: z.number(),
  all_passed: z.number(),
  all_with_entry: z.number(),
  all_with_menu: z.number(),
});

/** The ways of all incoming calls of a site on some local days, by what became of them. */
export const flowOfCalls = defineQuery({
  name: 'routing.flow',
  sql: busiestOf(`
    SELECT toString(entry) AS entry, toString(menu_choice) AS menu_choice, toString(queue) AS queue_code,
      toString(transferred_to) AS went_to, toString(outcome) AS became, sum(rollup_flow.calls) AS calls
    FROM rollup_flow
    WHERE site_id = {siteId:UInt32}
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND direction = 'inbound'
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day)
    GROUP BY entry, menu_choice, queue_code, went_to, became`),
  params,
  row,
});

/** The same of the calls in which some intents were read ('' in the list: in which none was). */
export const flowOfIntents = defineQuery({
  name: 'routing.flow-of-intents',
  sql: busiestOf(`
    SELECT toString(entry) AS entry, toString(menu_choice) AS menu_choice, toString(queue) AS queue_code,
      toString(transferred_to) AS went_to,
      if(outcome = 'answered' AND is_transferred, 'transferred', toString(outcome)) AS became, count() AS calls
    FROM (${CURRENT_INSIGHTS})
    WHERE direction = 'inbound' AND intent IN {intents:Array(String)}
    GROUP BY entry, menu_choice, queue_code, went_to, became`),
  params: params.extend({ intents: z.array(z.string()).min(1) }),
  row,
});

/** Does a site know where calls come in, what is chosen, where they go? And on which days. */
export const flowKnown = defineQuery({
  name: 'routing.flow-known',
  sql: `
    SELECT sumIf(calls, transferred_to != '') AS passed, sumIf(calls, entry != '') AS with_entry,
      sumIf(calls, menu_choice != '') AS with_menu
    FROM rollup_flow
    WHERE site_id = {siteId:UInt32} AND (day, snapshot) IN (
      SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day)`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ passed: z.number(), with_entry: z.number(), with_menu: z.number() }),
});
