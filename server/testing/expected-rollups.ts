import { Temporal } from 'temporal-polyfill';
import { MEASURES, type Measure } from '@/server/rollups/statements/call-measures';
import type { TestCall } from './insert-calls';

/** Measures of one rollup row. */
export type Measured = Record<Measure, number>;

/** What rollups depend on, as a test sets it. */
export interface TestQueue {
  code: string;
  zone: string;
  targetSeconds: number;
  shortSeconds: number;
  withoutShort: boolean;
}

/** The rollup tables as maps from their key, its parts joined by a bar, to their measures. */
export type Rollups = Record<
  'interval' | 'hour' | 'day' | 'agent_day' | 'wrap_up_day',
  Map<string, Measured>
>;

const QUARTER_MS = 900_000;

/** The last version of each call, whatever day it is on. */
export function lastVersions(deliveries: readonly (readonly TestCall[])[]): TestCall[] {
  return [...new Map(deliveries.flat().map((call) => [call.callId, call])).values()];
}

/** The rollups of calls, computed in plain TypeScript, with zones by Temporal. */
export function expectedRollups(calls: readonly TestCall[], queues: readonly TestQueue[]): Rollups {
  const rollups: Rollups = {
    interval: new Map(),
    hour: new Map(),
    day: new Map(),
    agent_day: new Map(),
    wrap_up_day: new Map(),
  };
  for (const call of calls) {
    const queue = queues.find(({ code }) => code === call.queue) ?? queues[0];
    if (!queue) throw new Error('a test needs a queue');
    const quarter = new Date(Math.floor(call.startedAt.getTime() / QUARTER_MS) * QUARTER_MS);
    const local = Temporal.Instant.fromEpochMilliseconds(quarter.getTime()).toZonedDateTimeISO(queue.zone);
    const date = local.toPlainDate().toString();
    const minute = local.hour * 60 + local.minute;
    const key = [call.queue, call.type ?? '', call.direction ?? 'inbound', call.agentGroup ?? ''].join('|');
    const measured = measure(call, queue);
    add(rollups.interval, `${key}|${quarter.toISOString()}|${minute}|${date}`, measured);
    add(rollups.hour, `${key}|${local.hour * 60}|${date}`, measured);
    add(rollups.day, `${key}|${date}`, measured);
    add(rollups.agent_day, `${key}|${call.agent ?? ''}|${date}`, measured);
    add(rollups.wrap_up_day, `${key}|${call.wrapUp ?? ''}|${date}`, measured);
  }
  return rollups;
}

function measure(call: TestCall, queue: TestQueue): Measured {
  const outcome = call.outcome ?? 'answered';
  const wait = call.waitMs ?? 0;
  const answered = outcome === 'answered' || outcome === 'transferred' ? 1 : 0;
  const abandoned = outcome === 'abandoned' || outcome === 'short_abandoned' ? 1 : 0;
  const short =
    outcome === 'short_abandoned' || (outcome === 'abandoned' && wait < queue.shortSeconds * 1000) ? 1 : 0;
  return {
    calls: 1,
    outcome_known: 1,
    offered: answered + abandoned,
    answered,
    abandoned,
    short_abandoned: short,
    contained: outcome === 'contained' ? 1 : 0,
    transferred: outcome === 'transferred' ? 1 : 0,
    failed: outcome === 'failed' ? 1 : 0,
    rated_offered: answered + abandoned - (queue.withoutShort ? short : 0),
    rated_within_target: answered && wait <= queue.targetSeconds * 1000 ? 1 : 0,
    waits: answered,
    wait_ms: answered * wait,
    abandon_wait_ms: abandoned * wait,
    longest_wait_ms: answered || abandoned ? wait : 0,
    handled: answered,
    talk_ms: answered * (call.talkMs ?? 0),
    hold_ms: answered * (call.holdMs ?? 0),
    acw_ms: answered * (call.acwMs ?? 0),
  };
}

/** Adds measures to those of a key. */
export function add(rows: Map<string, Measured>, key: string, measured: Measured): void {
  const before = rows.get(key);
  if (!before) {
    rows.set(key, { ...measured });
    return;
  }
  for (const name of MEASURES) {
    before[name] =
      name === 'longest_wait_ms' ? Math.max(before[name], measured[name]) : before[name] + measured[name];
  }
}
