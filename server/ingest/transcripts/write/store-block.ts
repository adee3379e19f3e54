import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DetectLanguage } from '@/models/text/detect-language';
import type { CallRecord } from '@/server/calls/call-record';
import { AppError } from '@/server/errors';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { sealOriginals } from '@/server/privacy/seal-originals';
import { markDaysDirty } from '@/server/rollups/mark-dirty';
import type { BadRow } from '../../write/block';
import { callEncoder, versionOf } from '../../write/encode';
import { ensureQueues } from '../../write/ensure-queues';
import { insertBlock } from '../../write/insert-block';
import type { InsertName } from '../../write/insert-name';
import { explainPostgresError } from '../../write/postgres-errors';
import { whileUnavailable } from '../../write/retry';
import { TabSeparatedRows } from '../../write/tab-separated';
import { dealtOut } from '../deal-out';
import { derivedRecord } from '../derived-record';
import { type CallUnit, type IncomingCall, isProblem } from '../incoming-call';
import { joinCalls } from '../join-calls';
import { judgeCall } from '../judge-call';
import { type MaskedText, maskIncoming } from '../mask-incoming';
import type { TranscriptMapping } from '../transcript-mapping';
import { importLabels } from './import-labels';
import { insertRows } from './insert-rows';
import { keepAudio } from './keep-audio';
import { headRow, type TextKey, utteranceRows } from './rows';
import type { TranscriptBlock } from './transcript-block';

/** What the writing of a delivery's blocks needs to know. */
export interface TextDelivery {
  siteId: number;
  timeZone: string;
  batchId: string;
  seq: number;
  fileName: string;
  sender: string;
  mapping: TranscriptMapping;
  detectLanguage: DetectLanguage;
  /** calls with especially sensitive content give no examples */
  skipSensitive: boolean;
  /** of many requests: those of others never keep a good one out (gathered.ts) */
  gathered: boolean;
  signal?: AbortSignal;
}

/** What became of a block's calls. */
interface StoredBlock {
  rowsRead: number;
  rowsStored: number;
  bad: BadRow[];
  /** stored calls by UTC day, YYYY-MM-DD */
  days: ReadonlyMap<string, number>;
}

interface StoredCall {
  call: IncomingCall;
  masked: MaskedText;
  key: TextKey;
  line: number;
  record: CallRecord | null;
  /** a real record of the call counts, not this one */
  outranked: boolean;
}

/** Calls that are masked before other work of the process gets its turn. */
const CALLS_A_TURN = 20;

/**
 * Judges, masks and stores the calls of a block; the head of a transcript last, so that it is seen whole or not at all. It
 * may be cut off anywhere and run again with the same block.
 * @param name of the block in the stores, the same each time
 * @throws AppError `unavailable` when a store stays away, `invalid_input` when hardly a call can be stored
 */
export async function storeBlock(
  block: TranscriptBlock,
  delivery: TextDelivery,
  name: InsertName,
): Promise<StoredBlock> {
  const { stored, refused, bad } = await judged(block, delivery);
  if (!delivery.gathered) refuseHopeless(block.units.length, bad);
  const { siteId, signal } = delivery;
  const derived = stored.flatMap(({ record, line }) => (record ? [{ record, line }] : []));
  const days = [...new Set(stored.map(({ key }) => key.day))];
  await whileUnavailable(() => markDaysDirty(siteId, derivedDays(stored)), explainPostgresError, signal);
  await whileUnavailable(() => markInsightsDirty(siteId, days), explainPostgresError, signal);
  await insertRecords(derived, delivery, name);
  const spoken = stored.filter(({ call }) => !call.wordless);
  const rows = spoken.flatMap(({ call, masked, key }) => utteranceRows(call, masked, key));
  await insertRows('utterances', name, rows, signal);
  await keepInPostgres(spoken, delivery);
  await keepAudio(delivery, [...stored.map(({ call }) => call), ...refused]);
  const heads = spoken.map(({ call, masked, key }) => headRow(call, masked, key, delivery.mapping.format));
  await insertRows('transcripts', name, heads, signal);
  const counted = new Map<string, number>();
  for (const { key } of stored) counted.set(key.day, (counted.get(key.day) ?? 0) + 1);
  return { rowsRead: block.units.length, rowsStored: stored.length, bad, days: counted };
}

async function judged(
  block: TranscriptBlock,
  delivery: TextDelivery,
): Promise<{ stored: StoredCall[]; refused: IncomingCall[]; bad: BadRow[] }> {
  const { siteId, batchId, seq, mapping } = delivery;
  const { units, known } = await whileUnavailable(() =>
    joinCalls(siteId, block.units, mapping, { seq, line: block.firstLine }),
  );
  const stored: StoredCall[] = [];
  const refused: IncomingCall[] = [];
  const bad: BadRow[] = [];
  for (const [index, unit] of units.entries()) {
    if (index % CALLS_A_TURN === 0) await nextTurn();
    if (isProblem(unit.call)) {
      bad.push(badRow(unit, unit.call));
      continue;
    }
    const { undated } = mapping;
    const incoming = undated ? dealtOut(unit.call, undated, delivery.timeZone) : unit.call;
    const judgement = judgeCall(unit, incoming, known.get(incoming.callId));
    if (judgement.kind === 'quarantine') bad.push(badRow(unit, judgement.problem));
    if (judgement.kind === 'refused') {
      refused.push({ ...incoming, facts: { ...incoming.facts, consent: 'refused' } });
    }
    if (judgement.kind !== 'store') continue;
    const { call, day, derived, outranked } = judgement;
    const masked = maskIncoming(call, delivery);
    const key = { siteId, batchId, day, version: versionOf(seq, unit.firstLine) };
    const record = derived ? derivedRecord(call, masked.times, mapping) : null;
    stored.push({ call, masked, key, line: unit.firstLine, record, outranked });
    // A second transcript of it in this delivery would replace the first one.
    known.set(call.callId, {
      day,
      recorded: outranked,
      consent: call.facts.consent,
      storedAtLine: unit.firstLine,
    });
  }
  return { stored, refused, bad };
}

function badRow({ raw }: CallUnit, { line, field, reason, hint }: Omit<BadRow, 'raw'>): BadRow {
  return { line, field, reason, hint, raw };
}

/** After so many calls, hardly any of them good, the mapping does not fit. */
const EARLY_CALLS = 200;
const EARLY_BAD_SHARE = 0.95;

function refuseHopeless(read: number, bad: readonly BadRow[]): void {
  const [example] = bad;
  if (!example || read < EARLY_CALLS || bad.length <= read * EARLY_BAD_SHARE) return;
  throw new AppError(
    'invalid_input',
    `${bad.length} of ${read} calls cannot be stored (line ${example.line}: ${example.reason})`,
    { hint: example.hint },
  );
}

/** Days whose figures change: a record that is outranked on its own day changes none. */
function derivedDays(stored: readonly StoredCall[]): string[] {
  const changed = stored.flatMap(({ record, key, outranked }) => {
    const day = record?.startedAt.toISOString().slice(0, 10);
    return day === undefined || (outranked && day === key.day) ? [] : [day];
  });
  return [...new Set(changed)];
}

async function insertRecords(
  derived: readonly { record: CallRecord; line: number }[],
  { siteId, batchId, fileName, seq, signal }: TextDelivery,
  name: InsertName,
): Promise<void> {
  if (derived.length === 0) return;
  const queues = [...new Set(derived.map(({ record }) => record.queue))].filter((queue) => queue !== '');
  if (queues.length > 0)
    await whileUnavailable(() => ensureQueues(siteId, queues), explainPostgresError, signal);
  const encoder = callEncoder({ siteId, batchId, fileName, seq, derived: true });
  const rows = new TabSeparatedRows();
  for (const { record, line } of derived) encoder.write(record, line, rows);
  await insertBlock(name, { rows, rowsStored: derived.length }, encoder, signal);
}

async function keepInPostgres(stored: readonly StoredCall[], delivery: TextDelivery): Promise<void> {
  const { siteId, seq, mapping, sender, skipSensitive, signal } = delivery;
  const originals = stored.map(({ call, key }) => ({
    callId: call.callId,
    startedOn: key.day,
    texts: call.turns.map(({ text }) => text),
  }));
  await whileUnavailable(() => sealOriginals(siteId, seq, originals), explainPostgresError, signal);
  await whileUnavailable(
    () => importLabels(siteId, stored, mapping.labels, { sender, skipSensitive, seq }),
    explainPostgresError,
    signal,
  );
}
