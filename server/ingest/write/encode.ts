import type { CallRecord } from '@/server/calls/call-record';
import type { IntervalVolume } from '../interval-volume';
import { TabSeparatedRows } from './tab-separated';

/** What every row of a delivery carries besides its own content. */
export interface RowStamp {
  siteId: number;
  batchId: string;
  fileName: string;
  /** orders deliveries; see versionOf */
  seq: number;
  /** facts that a file of texts tells besides: their version is the delivery's number alone, below every record's */
  derived?: boolean;
}

/** Later deliveries win over earlier ones, later lines over earlier ones of the same delivery: seq * 2^32 + line. */
export function versionOf(seq: number, line: number): string {
  const version = seq * 2 ** 32 + line;
  return Number.isSafeInteger(version) ? String(version) : String(BigInt(seq) * 4294967296n + BigInt(line));
}

/** The columns of one kind of fact in ClickHouse and how a record becomes a line of TabSeparated. */
export interface Encoder<Fact> {
  table: 'calls' | 'interval_volumes';
  columns: readonly string[];
  write(fact: Fact, line: number, rows: TabSeparatedRows): void;
  /** The UTC day whose rollups the fact belongs to, in days since 1970. */
  utcDay(fact: Fact): number;
}

const DAY_MS = 86_400_000;
const STAMP_COLUMNS = ['site_id', 'batch_id', 'source_file', 'source_line', 'version'];

type Stamp = (line: number, rows: TabSeparatedRows) => void;

function stamper({ siteId, batchId, fileName, seq, derived = false }: RowStamp): Stamp {
  const cells = new TabSeparatedRows();
  cells.number(siteId);
  cells.text(batchId);
  cells.text(fileName);
  const head = Buffer.concat(cells.chunks());
  const plain = Number.isSafeInteger((seq + 1) * 2 ** 32);
  return (line, rows) => {
    rows.cells(head);
    rows.number(line);
    if (derived) rows.number(seq);
    else if (plain) rows.number(seq * 2 ** 32 + line);
    else rows.text(versionOf(seq, line));
  };
}

export function callEncoder(stamp: RowStamp): Encoder<CallRecord> {
  const stamped = stamper(stamp);
  return {
    table: 'calls',
    columns: [
      ...STAMP_COLUMNS,
      ...[
        'call_id',
        'started_at',
        'queue',
        'direction',
        'type',
        'entry',
        'menu_choice',
        'agent',
        'agent_group',
        'caller_key',
      ],
      ...['queue_entered_at', 'ivr_ms', 'queue_ms', 'wait_ms', 'talk_ms', 'hold_ms', 'acw_ms', 'outcome'],
      ...['source_outcome', 'transferred_to', 'wrap_up', 'recording', 'consent', 'purposes'],
    ],
    write(call, line, rows) {
      stamped(line, rows);
      rows.text(call.callId);
      rows.instant(call.startedAt);
      rows.text(call.queue);
      rows.text(call.direction);
      rows.text(call.type);
      rows.text(call.entry);
      rows.text(call.menuChoice);
      rows.text(call.agent);
      rows.text(call.agentGroup);
      rows.text(call.callerKey);
      if (call.queueEnteredAt === null) rows.nothing();
      else rows.instant(call.queueEnteredAt);
      rows.number(call.ivrMs);
      rows.number(call.queueMs);
      rows.number(call.waitMs);
      rows.number(call.talkMs);
      rows.number(call.holdMs);
      rows.number(call.acwMs);
      rows.text(call.outcome);
      rows.text(call.sourceOutcome);
      rows.text(call.transferredTo);
      rows.text(call.wrapUp);
      rows.text(call.recording);
      rows.text(call.consent);
      rows.text(purposeList(call.purposes));
      rows.endRow();
    },
    utcDay: (call) => Math.floor(call.startedAt.getTime() / DAY_MS),
  };
}

function purposeList(purposes: readonly string[]): string {
  return purposes.length === 0 ? '[]' : `['${purposes.join("','")}']`;
}

export function intervalEncoder(stamp: RowStamp): Encoder<IntervalVolume> {
  const stamped = stamper(stamp);
  const optional = (rows: TabSeparatedRows, value: number | null) =>
    value === null ? rows.nothing() : rows.text(String(value));
  return {
    table: 'interval_volumes',
    columns: [
      ...STAMP_COLUMNS,
      ...['queue', 'type', 'interval_start', 'interval_minutes', 'calls', 'offered', 'answered', 'abandoned'],
      ...['short_abandoned', 'within_target', 'asa_ms', 'longest_wait_ms', 'aht_ms'],
    ],
    write(volume, line, rows) {
      stamped(line, rows);
      rows.text(volume.queue);
      rows.text(volume.type);
      rows.number(Math.floor(volume.intervalStart.getTime() / 1000));
      rows.number(volume.intervalMinutes);
      rows.text(String(volume.calls));
      const { offered, answered, abandoned, shortAbandoned, withinTarget } = volume;
      for (const count of [offered, answered, abandoned, shortAbandoned, withinTarget]) optional(rows, count);
      for (const ms of [volume.asaMs, volume.longestWaitMs, volume.ahtMs]) optional(rows, ms);
      rows.endRow();
    },
    utcDay: (volume) => Math.floor(volume.intervalStart.getTime() / DAY_MS),
  };
}
