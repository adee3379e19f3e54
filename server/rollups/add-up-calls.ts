import type { CallToRoll } from './queries/calls-to-roll';
import { LONGEST_AT, MEASURES, type Measure } from './statements/call-measures';

type Key = string | number;

/** How one rollup table is made of calls, as the statement of its name makes it. */
interface Rolled {
  /** of the keys, then of the sums; site, UTC day and snapshot stand before them in every table */
  columns: readonly string[];
  keys(call: CallToRoll): Key[];
  sums(call: CallToRoll): readonly number[];
  /** default: all calls */
  takes?(call: CallToRoll): boolean;
  /** Among the sums, one of which the greatest stays. */
  greatestAt?: number;
}

const GROUP = ['queue', 'type', 'direction', 'agent_group'];
const groupOf = (call: CallToRoll): Key[] => [call.queue, call.type, call.direction, call.agent_group];

/** A table of all measures by the queue's group and more. */
function measured(columns: readonly string[], keys: (call: CallToRoll) => Key[]): Rolled {
  return {
    columns: [...GROUP, ...columns, ...MEASURES],
    keys: (call) => [...groupOf(call), ...keys(call)],
    sums: (call) => call.measures,
    greatestAt: LONGEST_AT,
  };
}

const of = (call: CallToRoll, measure: Measure): number => call.measures[MEASURES.indexOf(measure)] ?? 0;

const ROLLED = {
  rollup_interval: measured(['interval_start', 'local_minute', 'local_date'], (call) => [
    call.interval_start,
    call.hour * 60 + call.minute,
    call.interval_date,
  ]),
  rollup_hour: measured(['local_minute', 'local_date'], (call) => [call.hour * 60, call.interval_date]),
  rollup_day: measured(['local_date'], (call) => [call.interval_date]),
  rollup_agent_day: measured(['agent', 'local_date'], (call) => [call.agent, call.local_date]),
  rollup_wrap_up_day: measured(['wrap_up', 'local_date'], (call) => [call.wrap_up, call.local_date]),
  rollup_waits: {
    columns: ['queue', 'type', 'local_date', 'wait_s', 'answered', 'abandoned', 'other', 'ivr_ms'],
    keys: (call) => [call.queue, call.type, call.local_date, call.wait_s],
    sums: (call) => {
      const [answered, abandoned] = [of(call, 'answered'), of(call, 'abandoned')];
      return [answered, abandoned, 1 - answered - abandoned, call.ivr_ms];
    },
    takes: (call) => call.direction === 'inbound',
  },
  rollup_flow: {
    columns: [
      ...['local_date', 'entry', 'menu_choice', ...GROUP, 'transferred_to', 'outcome'],
      ...['calls', 'wait_ms', 'handled', 'handle_ms'],
    ],
    keys: (call) => [
      ...[call.local_date, call.entry, call.menu_choice, ...groupOf(call), call.transferred_to],
      call.became,
    ],
    sums: (call) => [
      ...[1, call.any_wait_ms, of(call, 'handled')],
      of(call, 'talk_ms') + of(call, 'hold_ms') + of(call, 'acw_ms'),
    ],
  },
  rollup_source: {
    columns: ['batch_seq', 'local_date', 'calls', 'answered', 'given', 'refused'],
    keys: (call) => [call.batch_seq, call.local_date],
    sums: (call) => [1, of(call, 'answered'), call.given, call.refused],
  },
} satisfies Record<string, Rolled>;

/** Rows of a rollup table: values side by side with the columns. */
export interface RolledRows {
  table: keyof typeof ROLLED;
  /** after site_id and snapshot */
  columns: readonly string[];
  rows: readonly (readonly Key[])[];
}

/** Adds calls up to the rows of the rollup tables that are made of calls; tables without a row are left out. */
export function addUpCalls(calls: readonly CallToRoll[]): RolledRows[] {
  return (Object.keys(ROLLED) as RolledRows['table'][]).flatMap((table) => {
    const rolled: Rolled = ROLLED[table];
    const rows = addUp(calls, rolled);
    return rows.length === 0 ? [] : [{ table, columns: ['day', ...rolled.columns], rows }];
  });
}

function addUp(calls: readonly CallToRoll[], { keys, sums, takes, greatestAt }: Rolled): Key[][] {
  const groups = new Map<string, { key: Key[]; sums: number[] }>();
  for (const call of calls) {
    if (takes && !takes(call)) continue;
    const key = [call.day, ...keys(call)];
    const name = JSON.stringify(key);
    const group = groups.get(name);
    const added = sums(call);
    if (group) group.sums = group.sums.map((sum, at) => joined(sum, added[at] ?? 0, at === greatestAt));
    else groups.set(name, { key, sums: [...added] });
  }
  return [...groups.values()].map((group) => [...group.key, ...group.sums]);
}

function joined(sum: number, added: number, greatest: boolean): number {
  return greatest ? Math.max(sum, added) : sum + added;
}
