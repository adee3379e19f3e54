import { type CallRecord, CONSENTS, DIRECTIONS, OUTCOMES } from '@/server/calls/call-record';
import { Pseudonyms } from '../convert/pseudonym';
import { ZoneClock } from '../convert/zone-clock';
import { quoted, RowProblem } from '../row-problem';
import { cellReader, requireColumns, textReader } from './columns';
import { deriveCallId } from './derive-id';
import { checkedDuration, durationReader, type ReadTime, type TimeRules, timeReader } from './field-readers';
import type { CallMapping, TimeSource } from './mapping';

/** What a mapping needs to know besides the file. */
export interface MappingSite {
  /** IANA name; the mapping's own zone outranks it */
  timeZone: string;
  /** ISO 3166-1 alpha-2, '' when not known */
  country: string;
  /** keys the pseudonyms of callers, 32 bytes */
  callerKey: Buffer;
  /** milliseconds since 1970 */
  now: number;
}

/** Makes the canonical record of a row's cells. @throws RowProblem when the row cannot be stored */
export type ConvertRow<Result> = (cells: readonly string[]) => Result;

const NO_TIME: ReadTime = () => null;

/** @throws AppError `invalid_input` when the file lacks a column of the mapping */
export function compileCalls(
  mapping: CallMapping,
  columns: readonly string[],
  site: MappingSite,
): ConvertRow<CallRecord> {
  requireColumns(mapping, columns);
  const { fields } = mapping;
  const rules: TimeRules = { clock: new ZoneClock(mapping.timeZone ?? site.timeZone), now: site.now };
  const times = callTimes(mapping, columns, rules);
  const durations = callDurations(mapping, columns);
  const outcomeOf = outcomeReader(mapping, columns);
  const isWhole = fields.talkMs?.whole === true;
  const tellsWait = fields.waitMs !== undefined || fields.queueMs !== undefined;
  const pseudonyms = new Pseudonyms(site.callerKey, site.country);
  const callerAs = fields.caller?.as ?? 'number';
  const caller = fields.caller
    ? cellReader(columns, fields.caller.column, fields.caller.emptyWhen)
    : () => '';
  const text = (field: keyof typeof fields, maxLength?: number) =>
    textReader(columns, field, fields[field] as never, maxLength);
  const callId = text('callId');
  const [queue, type, agent, agentGroup] = [text('queue'), text('type'), text('agent'), text('agentGroup')];
  const [entry, menuChoice] = [text('entry'), text('menuChoice')];
  const [transferredTo, wrapUp, recording] = [text('transferredTo'), text('wrapUp'), text('recording', 1000)];
  const directionOf = choiceReader('direction', fields.direction, DIRECTIONS, columns);
  const consentOf = choiceReader('consent', fields.consent, CONSENTS, columns);
  return (cells) => {
    const when = times(cells);
    const told = durations(cells, when);
    const ended = outcomeOf(cells, when, told.talkMs);
    const spent = isWhole ? spentOf(told, ended.outcome, tellsWait) : told;
    // Field by field: copying objects of this size costs more than all the reading.
    const call: CallRecord = {
      callId: callId(cells),
      startedAt: new Date(when.startedAt),
      queue: queue(cells),
      direction: directionOf(cells),
      type: type(cells),
      entry: entry(cells),
      menuChoice: menuChoice(cells),
      agent: agent(cells),
      agentGroup: agentGroup(cells),
      callerKey: pseudonyms.of(caller(cells), callerAs),
      queueEnteredAt: queueEntered(mapping, when, spent.ivrMs, ended.outcome),
      ivrMs: spent.ivrMs,
      queueMs: spent.queueMs,
      waitMs: spent.waitMs,
      talkMs: spent.talkMs,
      holdMs: spent.holdMs,
      acwMs: spent.acwMs,
      outcome: ended.outcome,
      sourceOutcome: ended.sourceOutcome,
      transferredTo: transferredTo(cells),
      wrapUp: wrapUp(cells),
      recording: recording(cells),
      consent: consentOf(cells),
      purposes: mapping.purposes,
    };
    if (call.callId === '') call.callId = deriveCallId(call);
    return call;
  };
}

interface CallTimes {
  startedAt: number;
  /** The source's start lies after its queue entry and was replaced by it: nothing is known of the voice menu. */
  startMoved: boolean;
  queueEnteredAt: number | null;
  answeredAt: number | null;
  endedAt: number | null;
}

function callTimes(mapping: CallMapping, columns: readonly string[], rules: TimeRules) {
  const { fields } = mapping;
  const reader = (field: string, source: TimeSource | undefined) =>
    source ? timeReader(columns, field, source, rules) : NO_TIME;
  const started = reader('startedAt', fields.startedAt);
  const queueEntered = reader('queueEnteredAt', fields.queueEnteredAt);
  const answered = reader('answeredAt', fields.answeredAt);
  const ended = reader('endedAt', fields.endedAt);
  return (cells: readonly string[]): CallTimes => {
    const startedAt = started(cells);
    if (startedAt === null) {
      throw new RowProblem(
        'startedAt',
        'The start of the call is missing.',
        'Every call needs a date and a time.',
      );
    }
    const joinedAt = queueEntered(cells, startedAt);
    const startMoved =
      mapping.startAfterQueue === 'start_at_queue' && joinedAt !== null && joinedAt < startedAt;
    const times = {
      startedAt: startMoved ? joinedAt : startedAt,
      startMoved,
      queueEnteredAt: joinedAt,
      answeredAt: answered(cells, startedAt),
      endedAt: ended(cells, startedAt),
    };
    for (const field of ['queueEnteredAt', 'answeredAt', 'endedAt'] as const) {
      const at = times[field];
      if (at === null || at >= times.startedAt) continue;
      throw new RowProblem(
        field,
        'This lies before the start of the call.',
        'Correct the time, or the start.',
      );
    }
    return times;
  };
}

type CallDurations = Pick<CallRecord, 'ivrMs' | 'queueMs' | 'waitMs' | 'talkMs' | 'holdMs' | 'acwMs'>;

function callDurations(mapping: CallMapping, columns: readonly string[]) {
  const { fields } = mapping;
  const ivr = durationReader(columns, 'ivrMs', fields.ivrMs);
  const queue = durationReader(columns, 'queueMs', fields.queueMs);
  const wait = durationReader(columns, 'waitMs', fields.waitMs);
  const talkOf = talkReader(mapping, columns);
  const hold = durationReader(columns, 'holdMs', fields.holdMs);
  const acw = durationReader(columns, 'acwMs', fields.acwMs);
  return (cells: readonly string[], when: CallTimes): CallDurations => {
    const beforeQueue = when.queueEnteredAt === null ? 0 : when.queueEnteredAt - when.startedAt;
    const ivrMs = when.startMoved ? 0 : (ivr(cells) ?? beforeQueue);
    const queuedFrom = when.queueEnteredAt ?? when.startedAt + ivrMs;
    const queueMs = queue(cells);
    const waitUntil = when.answeredAt ?? (fields.talkMs ? null : when.endedAt);
    const waitMs = wait(cells) ?? queueMs ?? (waitUntil === null ? 0 : Math.max(0, waitUntil - queuedFrom));
    return {
      ivrMs: checkedDuration('ivrMs', ivrMs, `${ivrMs / 1000} s`),
      queueMs: queueMs ?? waitMs,
      waitMs: checkedDuration('waitMs', waitMs, `${waitMs / 1000} s`),
      talkMs: talkOf(cells, when),
      holdMs: hold(cells) ?? 0,
      acwMs: acw(cells) ?? 0,
    };
  };
}

/** As a column tells it, else from the answer to the end; where the column is of the whole call, the other way round. */
function talkReader({ fields }: CallMapping, columns: readonly string[]) {
  const read = durationReader(columns, 'talkMs', fields.talkMs);
  const isWhole = fields.talkMs?.whole === true;
  return (cells: readonly string[], { answeredAt, endedAt }: CallTimes): number => {
    const told = read(cells);
    const between = answeredAt === null || endedAt === null ? null : endedAt - answeredAt;
    const talkMs = (isWhole ? (between ?? told) : (told ?? between)) ?? 0;
    return checkedDuration('talkMs', talkMs, `${talkMs / 1000} s`);
  };
}

/** Of a call whose length is told as a whole: where nobody answered, so long it was waited, unless that is told, too. */
function spentOf(told: CallDurations, outcome: CallRecord['outcome'], tellsWait: boolean): CallDurations {
  if (outcome === 'answered' || outcome === 'transferred') return told;
  const inVain =
    tellsWait || outcome === 'contained' || outcome === 'failed' ? null : told.talkMs - told.ivrMs;
  const waitMs = inVain === null ? told.waitMs : Math.max(0, inVain);
  return { ...told, talkMs: 0, waitMs, queueMs: inVain === null ? told.queueMs : waitMs };
}

type CallOutcome = Pick<CallRecord, 'outcome' | 'sourceOutcome'>;

/** Without a column: answered when an agent talked; else abandoned in a queue, or contained in the voice menu. */
function outcomeReader(mapping: CallMapping, columns: readonly string[]) {
  const { outcome: source } = mapping.fields;
  const read = source && choiceReader('outcome', source, OUTCOMES, columns);
  const word = source && 'column' in source ? cellReader(columns, source.column) : () => '';
  const knowsQueue = mapping.fields.queueEnteredAt !== undefined;
  const byAnswer = mapping.fields.talkMs?.whole === true && mapping.fields.answeredAt !== undefined;
  return (cells: readonly string[], when: CallTimes, talkMs: number): CallOutcome => {
    const joined = when.queueEnteredAt !== null || !knowsQueue;
    const isTaken = when.answeredAt !== null || (talkMs > 0 && !byAnswer);
    const unsaid = isTaken ? 'answered' : joined ? 'abandoned' : 'contained';
    const outcome = read ? read(cells) : unsaid;
    const sourceOutcome = word(cells);
    return { outcome: joined ? outcome : (mapping.withoutQueue[outcome] ?? outcome), sourceOutcome };
  };
}

/** Where the file does not say when a call joined a queue: after the voice menu, unless it ended there or failed. */
function queueEntered(mapping: CallMapping, when: CallTimes, ivrMs: number, outcome: CallRecord['outcome']) {
  if (when.queueEnteredAt !== null) return new Date(when.queueEnteredAt);
  if (mapping.fields.queueEnteredAt || outcome === 'contained' || outcome === 'failed') return null;
  return new Date(when.startedAt + ivrMs);
}

type ChoiceSource<Value extends string> =
  | { constant: Value }
  | { column: string; values: Record<string, Value>; otherwise?: Value | undefined };

function choiceReader<Value extends string>(
  field: string,
  source: ChoiceSource<Value>,
  canonical: readonly Value[],
  columns: readonly string[],
): (cells: readonly string[]) => Value {
  if ('constant' in source) return () => source.constant;
  const read = cellReader(columns, source.column);
  const words = new Map<string, Value>(canonical.map((value) => [value, value]));
  for (const [word, value] of Object.entries(source.values)) words.set(word.toLowerCase(), value);
  return (cells) => {
    const word = read(cells);
    const value = words.get(word) ?? words.get(word.toLowerCase()) ?? source.otherwise;
    if (value !== undefined) return value;
    throw new RowProblem(
      field,
      word === '' ? 'It is missing.' : `${quoted(word)} is not known.`,
      `Write one of ${canonical.join(', ')}, or add it to the mapping of the file.`,
    );
  };
}
