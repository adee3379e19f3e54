import type { CallRecord } from '@/server/calls/call-record';
import { clickhouse } from '@/server/clickhouse/client';
import { database } from '@/server/postgres/client';
import { markDaysDirty } from '@/server/rollups/mark-dirty';

/** What a test says about a call; the rest is an answered call of no account. */
export type TestCall = Pick<CallRecord, 'callId' | 'startedAt'> & Partial<CallRecord>;

/** A delivery of calls to a site, as ingest leaves it: one line a call, in their order. Returns the batch. */
export async function insertCalls(
  siteId: number,
  calls: readonly TestCall[],
): Promise<{ id: string; seq: number }> {
  const batch = await startBatch(siteId, 'calls');
  await insertLines(siteId, batch, calls);
  await finishBatch(batch.id, calls.length);
  return batch;
}

/** A delivery that has begun: status `running`. */
export async function startBatch(
  siteId: number,
  kind: 'calls' | 'intervals',
): Promise<{ id: string; seq: number }> {
  const now = new Date();
  return await database().ingestBatch.create({
    data: {
      siteId,
      kind,
      status: 'running',
      fileName: 'test',
      sizeBytes: 0,
      contentSha256: crypto.randomUUID(),
      mappingSha256: '',
      mapping: {},
      startedAt: now,
      heartbeatAt: now,
    },
    select: { id: true, seq: true },
  });
}

/** Marks the days, then stores calls as lines of a delivery, from `firstLine` on. */
export async function insertLines(
  siteId: number,
  batch: { id: string; seq: number },
  calls: readonly TestCall[],
  firstLine = 1,
): Promise<void> {
  await markDaysDirty(
    siteId,
    calls.map(({ startedAt }) => startedAt.toISOString().slice(0, 10)),
  );
  const values = calls.map((call, index) => toRow(siteId, batch, call, firstLine + index));
  await clickhouse().insert({ table: 'calls', values, format: 'JSONEachRow' });
}

/** The end of a delivery, well or (`interrupted`) not. */
export async function finishBatch(
  id: string,
  rows: number,
  status: 'done' | 'interrupted' = 'done',
): Promise<void> {
  await database().ingestBatch.update({
    where: { id },
    data: {
      status,
      rowsRead: rows,
      rowsStored: rows,
      ...(status === 'done' ? { finishedAt: new Date() } : {}),
    },
  });
}

/** What a call is of which a test says no more. */
const PLAIN: Omit<CallRecord, 'callId' | 'startedAt'> = {
  queue: '',
  direction: 'inbound',
  type: '',
  entry: '',
  menuChoice: '',
  agent: '',
  agentGroup: '',
  callerKey: '',
  queueEnteredAt: null,
  ivrMs: 0,
  queueMs: 0,
  waitMs: 0,
  talkMs: 0,
  holdMs: 0,
  acwMs: 0,
  outcome: 'answered',
  sourceOutcome: '',
  transferredTo: '',
  wrapUp: '',
  recording: '',
  consent: 'unknown',
  purposes: [],
};

function toRow(siteId: number, batch: { id: string; seq: number }, told: TestCall, line: number) {
  const call: CallRecord = { ...PLAIN, ...told };
  return {
    site_id: siteId,
    call_id: call.callId,
    started_at: inClickHouse(call.startedAt),
    queue: call.queue,
    direction: call.direction,
    type: call.type,
    entry: call.entry,
    menu_choice: call.menuChoice,
    agent: call.agent,
    agent_group: call.agentGroup,
    caller_key: call.callerKey,
    queue_entered_at: call.queueEnteredAt ? inClickHouse(call.queueEnteredAt) : null,
    ivr_ms: call.ivrMs,
    queue_ms: call.queueMs,
    wait_ms: call.waitMs,
    talk_ms: call.talkMs,
    hold_ms: call.holdMs,
    acw_ms: call.acwMs,
    outcome: call.outcome,
    source_outcome: call.sourceOutcome,
    transferred_to: call.transferredTo,
    wrap_up: call.wrapUp,
    recording: call.recording,
    consent: call.consent,
    purposes: call.purposes,
    batch_id: batch.id,
    source_file: 'test',
    source_line: line,
    version: (BigInt(batch.seq) * 2n ** 32n + BigInt(line)).toString(),
  };
}

/** YYYY-MM-DD HH:MM:SS.mmm, in UTC as the column is. */
function inClickHouse(at: Date): string {
  return at.toISOString().replace('T', ' ').replace('Z', '');
}
