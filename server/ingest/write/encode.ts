import type { CallRecord } from '@/server/calls/call-record';
import type { IntervalVolume } from '../interval-volume';

/** What every row of a delivery carries besides its own content. */
export interface RowStamp {
  siteId: number;
  batchId: string;
  fileName: string;
  /** orders deliveries; see versionOf */
  seq: number;
}

const SPECIAL = /[\\\t\n\r\0]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0' };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r\0]/g, (sign) => ESCAPES[sign] ?? sign) : text;
}

/** Later deliveries win over earlier ones, later lines over earlier ones of the same delivery: seq * 2^32 + line. */
export function versionOf(seq: number, line: number): string {
  const version = seq * 2 ** 32 + line;
  return Number.isSafeInteger(version) ? String(version) : String(BigInt(seq) * 4294967296n + BigInt(line));
}

/** Seconds since 1970 with milliseconds, which ClickHouse reads as DateTime64(3) faster than a date in words. */
function seconds(at: Date): string {
  const ms = at.getTime();
  const fraction = ms % 1000;
  const whole = String((ms - fraction) / 1000).padStart(10, '0');
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(3, '0')}`;
}

/** The columns of one kind of fact in ClickHouse and how a record becomes a line of TabSeparated. */
export interface Encoder<Fact> {
  table: 'calls' | 'interval_volumes';
  columns: readonly string[];
  /** Ends with a line feed. */
  encode(fact: Fact, line: number): string;
  /** The UTC day whose rollups the fact belongs to, in days since 1970. */
  utcDay(fact: Fact): number;
}

const DAY_MS = 86_400_000;
const STAMP_COLUMNS = ['site_id', 'batch_id', 'source_file', 'source_line', 'version'];

function stamper(stamp: RowStamp): (line: number) => string {
  const head = `${stamp.siteId}\t${stamp.batchId}\t${escaped(stamp.fileName)}\t`;
  return (line) => `${head}${line}\t${versionOf(stamp.seq, line)}`;
}

export function callEncoder(stamp: RowStamp): Encoder<CallRecord> {
  const stamped = stamper(stamp);
  return {
    table: 'calls',
    columns: [
      ...STAMP_COLUMNS,
      ...['call_id', 'started_at', 'queue', 'direction', 'type', 'agent', 'agent_group', 'caller_key'],
      ...['queue_entered_at', 'ivr_ms', 'queue_ms', 'wait_ms', 'talk_ms', 'hold_ms', 'acw_ms', 'outcome'],
      ...['source_outcome', 'transferred_to', 'wrap_up', 'recording', 'consent', 'purposes'],
    ],
    encode: (call, line) =>
      `${stamped(line)}\t${escaped(call.callId)}\t${seconds(call.startedAt)}\t${escaped(call.queue)}\t${call.direction}\t` +
      `${escaped(call.type)}\t${escaped(call.agent)}\t${escaped(call.agentGroup)}\t${call.callerKey}\t` +
      `${call.queueEnteredAt === null ? '\\N' : seconds(call.queueEnteredAt)}\t${call.ivrMs}\t${call.queueMs}\t` +
      `${call.waitMs}\t${call.talkMs}\t${call.holdMs}\t${call.acwMs}\t${call.outcome}\t${escaped(call.sourceOutcome)}\t` +
      `${escaped(call.transferredTo)}\t${escaped(call.wrapUp)}\t${escaped(call.recording)}\t${call.consent}\t` +
      `${purposeList(call.purposes)}\n`,
    utcDay: (call) => Math.floor(call.startedAt.getTime() / DAY_MS),
  };
}

function purposeList(purposes: readonly string[]): string {
  return purposes.length === 0 ? '[]' : `['${purposes.join("','")}']`;
}

export function intervalEncoder(stamp: RowStamp): Encoder<IntervalVolume> {
  const stamped = stamper(stamp);
  const optional = (value: number | null) => (value === null ? '\\N' : String(value));
  return {
    table: 'interval_volumes',
    columns: [
      ...STAMP_COLUMNS,
      ...['queue', 'type', 'interval_start', 'interval_minutes', 'calls', 'offered', 'answered', 'abandoned'],
      ...['short_abandoned', 'within_target', 'asa_ms', 'longest_wait_ms', 'aht_ms'],
    ],
    encode: (volume, line) => {
      const { offered, answered, abandoned, shortAbandoned, withinTarget } = volume;
      const cells = [
        stamped(line),
        escaped(volume.queue),
        escaped(volume.type),
        Math.floor(volume.intervalStart.getTime() / 1000),
        volume.intervalMinutes,
        volume.calls,
        ...[offered, answered, abandoned, shortAbandoned, withinTarget].map(optional),
        ...[volume.asaMs, volume.longestWaitMs, volume.ahtMs].map(optional),
      ];
      return `${cells.join('\t')}\n`;
    },
    utcDay: (volume) => Math.floor(volume.intervalStart.getTime() / DAY_MS),
  };
}
