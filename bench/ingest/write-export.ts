import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { MappingInput } from '@/server/ingest/mapping/mapping';

const HEADER =
  'call_id,start_time,queue,direction,skill,agent,team,caller_number,queue_start,ivr_s,wait_s,talk_s,hold_s,acw_s,' +
  'result,transferred_to,wrap_up,recording';

/** How the columns of the export are read. */
export const EXPORT_MAPPING: MappingInput = {
  kind: 'calls',
  timeZone: 'Europe/Amsterdam',
  fields: {
    callId: { column: 'call_id' },
    startedAt: { columns: ['start_time'], formats: ['yyyy-M-d H:mm:ss'] },
    queue: { column: 'queue' },
    direction: { column: 'direction', values: { in: 'inbound', out: 'outbound' } },
    type: { column: 'skill' },
    agent: { column: 'agent' },
    agentGroup: { column: 'team' },
    caller: { column: 'caller_number' },
    queueEnteredAt: { columns: ['queue_start'], formats: ['yyyy-M-d H:mm:ss'] },
    ivrMs: { column: 'ivr_s' },
    waitMs: { column: 'wait_s' },
    talkMs: { column: 'talk_s' },
    holdMs: { column: 'hold_s' },
    acwMs: { column: 'acw_s' },
    outcome: { column: 'result', values: { ANSWER: 'answered', CANCEL: 'abandoned', XFER: 'transferred' } },
    transferredTo: { column: 'transferred_to' },
    wrapUp: { column: 'wrap_up' },
    recording: { column: 'recording' },
  },
};

const FIRST = Date.UTC(2020, 0, 1);
/** A million calls are two months of a large center. */
const GAP_MS = 5184;
const CALLERS = 300_000;
const BAD_EVERY = 5000;
const WRAP_UPS = ['invoice', 'order status', 'complaint', 'move', 'technical fault', 'other', ''];

export interface Export {
  rows: number;
  /** rows that cannot be stored: an impossible time, a negative duration or a missing cell */
  bad: number;
  bytes: number;
}

/**
 * Writes a call log as a telephone exchange exports it, in the order of time, until it has so many rows or bytes. Its
 * clock also shows the hour that is left out in spring: over years a few more rows than the bad ones cannot be stored.
 */
export async function writeExport(file: string, until: { rows?: number; bytes?: number }): Promise<Export> {
  const random = seededRandom(1);
  const out = createWriteStream(file, { highWaterMark: 4 << 20 });
  const made: Export = { rows: 0, bad: 0, bytes: 0 };
  let text = `${HEADER}\n`;
  const write = async () => {
    made.bytes += text.length;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  };
  while (made.rows < (until.rows ?? Infinity) && made.bytes < (until.bytes ?? Infinity)) {
    made.rows += 1;
    const bad = made.rows % BAD_EVERY === 0;
    if (bad) made.bad += 1;
    text += bad ? badRow(made.rows, random) : `${row(made.rows, random).join(',')}\n`;
    if (text.length > 1 << 20) await write();
  }
  await write();
  out.end();
  await once(out, 'close');
  return made;
}

function row(number: number, random: () => number): (string | number)[] {
  const below = (limit: number) => Math.floor(random() * limit);
  const at = FIRST + number * GAP_MS + below(GAP_MS);
  const ivr = 5 + below(60);
  const outcome = ['ANSWER', 'CANCEL', 'XFER'][Math.max(0, below(12) - 9)] ?? 'ANSWER';
  const served = outcome !== 'CANCEL';
  const agent = below(400);
  return [
    `${1_580_000_000 + number}.${below(100_000)}`,
    clock(at),
    `q-${below(12)}`,
    random() < 0.95 ? 'in' : 'out',
    `skill ${below(20)}`,
    served ? `agent-${agent}` : '',
    served ? `team ${agent % 25}` : '',
    `06${String(10_000_000 + below(CALLERS) * 7)}`,
    clock(at + ivr * 1000),
    ivr,
    below(300),
    served ? 20 + below(900) : 0,
    served ? below(60) : 0,
    served ? below(120) : 0,
    outcome,
    outcome === 'XFER' ? `q-${below(12)}` : '',
    served ? (WRAP_UPS[below(WRAP_UPS.length)] ?? '') : '',
    served ? `rec/${number}.wav` : '',
  ];
}

function badRow(number: number, random: () => number): string {
  const cells = row(number, random);
  const kind = (number / BAD_EVERY) % 3;
  if (kind === 0) cells[1] = '2020-02-30 12:00:00';
  if (kind === 1) cells[11] = -30;
  if (kind === 2) cells.pop();
  return `${cells.join(',')}\n`;
}

/** A local clock time without its zone. */
function clock(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
