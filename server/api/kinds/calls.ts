import { compileTimeFormat } from '@/server/ingest/convert/date-format';
import { toInstant, ZoneClock } from '@/server/ingest/convert/zone-clock';
import { compileCalls } from '@/server/ingest/mapping/compile-calls';
import type { MappingInput } from '@/server/ingest/mapping/mapping';
import { CALL_COLUMNS } from '../contracts/call-row';
import type { ApiKind, BodyRow } from './api-kind';
import { checkRow } from './check-rows';
import { planOfRows } from './plan-of-rows';

const time = (column: string) => ({ columns: [column], formats: ['iso'] });

const MAPPING: MappingInput = {
  kind: 'calls',
  fields: {
    callId: { column: 'call_id' },
    startedAt: time('started_at'),
    queue: { column: 'queue' },
    direction: { column: 'direction', values: { '': 'inbound' } },
    type: { column: 'type' },
    entry: { column: 'entry' },
    menuChoice: { column: 'menu_choice' },
    agent: { column: 'agent' },
    agentGroup: { column: 'agent_group' },
    caller: { column: 'caller' },
    queueEnteredAt: time('queue_entered_at'),
    answeredAt: time('answered_at'),
    endedAt: time('ended_at'),
    ivrMs: { column: 'ivr_s' },
    queueMs: { column: 'queue_s' },
    waitMs: { column: 'wait_s' },
    talkMs: { column: 'talk_s' },
    holdMs: { column: 'hold_s' },
    acwMs: { column: 'acw_s' },
    outcome: { column: 'outcome' },
    transferredTo: { column: 'transferred_to' },
    wrapUp: { column: 'wrap_up' },
    recording: { column: 'recording' },
    consent: { column: 'consent', values: { '': 'unknown' } },
  },
};
const PLAN = planOfRows(CALL_COLUMNS, MAPPING);

/** Call records. */
export const callKind: ApiKind = {
  kind: 'calls',
  plan: () => PLAN,
  async checker(_variant, site) {
    const { mapping, shape } = PLAN;
    if (mapping.kind !== 'calls') throw new Error('calls are read as calls');
    const convert = compileCalls(mapping, shape.columns, site);
    const clock = new ZoneClock(site.timeZone);
    return (row) => checkRow(whole(row, clock), PLAN, convert);
  },
};

const NEVER_QUEUED: ReadonlySet<unknown> = new Set(['contained', 'failed']);

/** With what follows from the rest: when the call joined its queue, and how long one who hung up had waited. */
function whole(row: BodyRow, clock: ZoneClock): BodyRow {
  const { object } = row;
  if (!object) return row;
  const started = instantOf(object.started_at, clock);
  if (started === null || NEVER_QUEUED.has(object.outcome)) return row;
  const entered = instantOf(object.queue_entered_at, clock) ?? started + secondsOf(object.ivr_s) * 1000;
  const derived: Record<string, unknown> = {};
  if (isMissing(object.queue_entered_at)) derived.queue_entered_at = new Date(entered).toISOString();
  const ended = instantOf(object.ended_at, clock);
  const gaveUp = object.outcome === 'abandoned' || object.outcome === 'short_abandoned';
  if (gaveUp && ended !== null && ended >= entered && isMissing(object.wait_s) && isMissing(object.queue_s))
    derived.wait_s = (ended - entered) / 1000;
  const complete = { ...object, ...derived };
  return { ...row, object: complete, text: JSON.stringify(complete) };
}

const parseTime = compileTimeFormat('iso');

/** As the delivery will read it: a time without an offset is on the site's clock. */
function instantOf(value: unknown, clock: ZoneClock): number | null {
  const wall = typeof value === 'string' ? parseTime(value.trim()) : null;
  return wall && toInstant(wall, clock);
}

function secondsOf(value: unknown): number {
  const seconds = Number(value ?? 0);
  return seconds >= 0 && seconds <= 172_800 ? seconds : 0;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
