import { z } from 'zod';
import { DIRECTIONS, OUTCOMES } from './call-record';
import type { PageRow } from './queries/page-of-calls';
import { nameOfQueue, type SiteRules, zoneOfQueue } from './queue-rules';

/** A call as a list shows it. Durations in milliseconds; `outcome` by the queue's short-abandon threshold. */
export const callItem = z.object({
  callId: z.string(),
  startedAt: z.date(),
  /** IANA name of the queue's zone, in which the call is told. */
  timeZone: z.string(),
  queue: z.string(),
  queueName: z.string(),
  direction: z.enum(DIRECTIONS),
  type: z.string(),
  entry: z.string(),
  menuChoice: z.string(),
  agent: z.string(),
  agentGroup: z.string(),
  ivrMs: z.number(),
  waitMs: z.number(),
  talkMs: z.number(),
  holdMs: z.number(),
  acwMs: z.number(),
  outcome: z.enum(OUTCOMES),
  sourceOutcome: z.string(),
  wrapUp: z.string(),
  transferredTo: z.string(),
});
export type CallItem = z.output<typeof callItem>;

export function viewCall(row: PageRow, rules: SiteRules): CallItem {
  return {
    callId: row.call_id,
    startedAt: new Date(row.started_ms),
    timeZone: zoneOfQueue(rules, row.queue),
    queue: row.queue,
    queueName: nameOfQueue(rules, row.queue),
    direction: row.direction,
    type: row.type,
    entry: row.entry,
    menuChoice: row.menu_choice,
    agent: row.agent,
    agentGroup: row.agent_group,
    ivrMs: row.ivr_ms,
    waitMs: row.wait_ms,
    talkMs: row.talk_ms,
    holdMs: row.hold_ms,
    acwMs: row.acw_ms,
    outcome: row.read_outcome,
    sourceOutcome: row.source_outcome,
    wrapUp: row.wrap_up,
    transferredTo: row.transferred_to,
  };
}
