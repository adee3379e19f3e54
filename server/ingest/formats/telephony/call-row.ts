import type { z } from 'zod';
import type { callMapping, MappingInput } from '../../mapping/mapping';
import { type Stamp, stampCell } from './stamp';

type CallMappingInput = z.input<typeof callMapping>;
type OutcomeWords = Record<string, 'answered' | 'transferred' | 'abandoned' | 'contained' | 'failed'>;

/** What a telephone system tells of a call, whatever it calls it. What is left out it does not say. */
export interface CallRow {
  callId: string;
  startedAt: Stamp | null;
  /** null: it never joined a queue */
  queueEnteredAt: Stamp | null;
  /** in the source's own word */
  outcome: string;
  direction?: 'inbound' | 'outbound' | 'internal';
  queue?: string;
  type?: string;
  entry?: string;
  menuChoice?: string;
  agent?: string;
  agentGroup?: string;
  /** a number, or the address of a telephone */
  caller?: string;
  /** in a voice menu, of a call that joined no queue; else it is the time until it joined one */
  ivrMs?: number | null;
  waitMs?: number | null;
  talkMs?: number | null;
  holdMs?: number | null;
  acwMs?: number | null;
  transferredTo?: string;
  wrapUp?: string;
  recording?: string;
}

/** The columns of the rows of every telephone system that is read by a format of its own. */
export const CALL_COLUMNS = [
  'call_id',
  'started_at',
  'direction',
  'queue',
  'queue_entered_at',
  'wait_ms',
  'talk_ms',
  'hold_ms',
  'acw_ms',
  'outcome',
  'agent',
  'agent_group',
  'caller',
  'entry',
  'menu_choice',
  'type',
  'transferred_to',
  'wrap_up',
  'recording',
  'ivr_ms',
] as const;

const LONGEST_TEXT = 200;

/** The row's cells, in the order of CALL_COLUMNS. */
export function callCells(row: CallRow): string[] {
  return [
    row.callId,
    stampCell(row.startedAt),
    row.direction ?? 'inbound',
    short(row.queue),
    stampCell(row.queueEnteredAt),
    milliseconds(row.waitMs),
    milliseconds(row.talkMs),
    milliseconds(row.holdMs),
    milliseconds(row.acwMs),
    short(row.outcome),
    short(row.agent),
    short(row.agentGroup),
    row.caller ?? '',
    short(row.entry),
    short(row.menuChoice),
    short(row.type),
    short(row.transferredTo),
    short(row.wrapUp),
    (row.recording ?? '').slice(0, 1000),
    milliseconds(row.ivrMs),
  ];
}

/** Names of switches are made by machines and may be long; a call is not turned away for that. */
function short(text: string | undefined): string {
  return (text ?? '').replaceAll('\0', '').slice(0, LONGEST_TEXT);
}

function milliseconds(value: number | null | undefined): string {
  return value === null || value === undefined || !Number.isFinite(value) ? '' : String(Math.round(value));
}

/**
 * How the columns become a call record.
 * @param outcomes the source's words; @param otherwise for words that are not listed: without it they go to quarantine
 */
export function callRowMapping(
  outcomes: OutcomeWords,
  otherwise?: OutcomeWords[string],
  more: Partial<CallMappingInput> = {},
): MappingInput {
  const time = (column: string) => ({ columns: [column], formats: ['epoch_ms', 'iso'] });
  const ms = (column: string) => ({ column, unit: 'ms' as const });
  return {
    kind: 'calls',
    fields: {
      callId: { column: 'call_id' },
      startedAt: time('started_at'),
      queue: { column: 'queue' },
      direction: { column: 'direction' },
      type: { column: 'type' },
      entry: { column: 'entry' },
      menuChoice: { column: 'menu_choice' },
      agent: { column: 'agent' },
      agentGroup: { column: 'agent_group' },
      caller: { column: 'caller', as: 'number' },
      queueEnteredAt: time('queue_entered_at'),
      ivrMs: ms('ivr_ms'),
      waitMs: ms('wait_ms'),
      talkMs: ms('talk_ms'),
      holdMs: ms('hold_ms'),
      acwMs: ms('acw_ms'),
      outcome: { column: 'outcome', values: outcomes, ...(otherwise ? { otherwise } : {}) },
      transferredTo: { column: 'transferred_to' },
      wrapUp: { column: 'wrap_up' },
      recording: { column: 'recording' },
    },
    // Clocks of two parts of a system may differ by a little, and a call-back waits before it is dialled.
    startAfterQueue: 'start_at_queue',
    ...more,
  };
}
