import { NamedValues } from '../../transcripts/parts/named-values';
import type { SourceItem } from '../call-format';
import { type Stamp, stampOf } from './stamp';

/** A line of Asterisk's queue_log, or a row of the table it is kept in. */
export interface QueueEvent {
  at: Stamp;
  callId: string;
  queue: string;
  /** '' for NONE */
  agent: string;
  /** upper case */
  name: string;
  /** trimmed; as many as there are */
  parameters: readonly string[];
}

/** Of the table queue_log, at least. */
export const QUEUE_LOG_COLUMNS = ['callid', 'queuename', 'event'] as const;

/** Calls that were refused at the door of the queue; the last ones are Wazo's. */
const TURNED_AWAY = /^(JOINEMPTY|JOINUNAVAIL|FULL|CLOSED|DIVERT_[A-Z_]+)$/;
/** The call is over, or leaves its queue, or goes on in it. */
const OF_CALLS = new Set([
  ...['ENTERQUEUE', 'DID', 'CONNECT', 'COMPLETEAGENT', 'COMPLETECALLER', 'ABANDON', 'SYSCOMPAT'],
  ...['TRANSFER', 'BLINDTRANSFER', 'ATTENDEDTRANSFER', 'HOLD', 'UNHOLD'],
  ...['EXITWITHTIMEOUT', 'EXITWITHKEY', 'EXITEMPTY'],
]);
/** Said of agents and of the system, or of calls without a consequence for them. */
const OTHERS = new Set([
  ...['QUEUESTART', 'CONFIGRELOAD', 'ADDMEMBER', 'REMOVEMEMBER', 'RINGNOANSWER', 'RINGCANCELED', 'AGENTDUMP'],
  ...[
    'PAUSE',
    'UNPAUSE',
    'PAUSEALL',
    'UNPAUSEALL',
    'PAUSEREASON',
    'PENALTY',
    'QUEUEPENALTY',
    'MEMBERPENALTY',
  ],
  ...['AGENTLOGIN', 'AGENTLOGOFF', 'AGENTCALLBACKLOGIN', 'AGENTCALLBACKLOGOFF', 'INFO', 'DYNAMIC', 'ATTEMPT'],
  ...['CALLOUTBOUND', 'COMPLETEOUTBOUND', 'CALLSTATUS', 'WRAPUPSTART', 'WRAPUPEND', 'ENTERCALLBACK', 'DTMF'],
]);
/** What stands in the place of a call's id where there is no call. */
const NO_CALL = new Set(['', 'NONE', 'REALTIME', 'MANAGER', 'CLI']);

export function isTurnedAway(name: string): boolean {
  return TURNED_AWAY.test(name);
}

export function isQueueEventName(name: string): boolean {
  return OF_CALLS.has(name) || OTHERS.has(name) || TURNED_AWAY.test(name);
}

/** Whether it changes what is known of a call. */
export function tellsOfCall(event: QueueEvent): boolean {
  return !NO_CALL.has(event.callId) && (OF_CALLS.has(event.name) || TURNED_AWAY.test(event.name));
}

/** Null for what is no line of a queue_log. Lines have as many cells as they like, which makes them no bad rows. */
export function queueEventOf(item: Pick<SourceItem, 'raw' | 'object'>): QueueEvent | null {
  return (item.object ? eventOfRow(item.object) : null) ?? eventOfLine(item.raw);
}

/** "1366720340|1366720340.303267|MYQUEUE|SIP/8007|RINGNOANSWER|1000", also with spaces and with "|" at the end. */
function eventOfLine(line: string): QueueEvent | null {
  const [time = '', ...cells] = line.split('|').map((cell) => cell.trim());
  return cells.length < 4 ? null : eventOf(time, cells);
}

/** Of the table queue_log: data1 to data5, or all parameters in `data`. */
function eventOfRow(object: Record<string, unknown>): QueueEvent | null {
  const values = NamedValues.of(object);
  if (!values.has(['event'])) return null;
  const text = (...names: string[]) => values.text(names);
  const numbered = [1, 2, 3, 4, 5].map((number) => text(`data${number}`));
  const parameters = numbered.some((value) => value !== '') ? numbered : text('data').split('|');
  const cells = [text('callid', 'uniqueid'), text('queuename', 'queue', 'qname'), text('agent', 'qagent')];
  return eventOf(text('time', 'timestamp', 'created', 'datetime'), [...cells, text('event'), ...parameters]);
}

function eventOf(time: string, cells: readonly string[]): QueueEvent | null {
  const at = /^\d{1,8}$/.test(time) ? { ms: Number(time) * 1000, local: false } : stampOf(time);
  const [callId = '', queue = '', agent = '', event = '', ...parameters] = cells;
  const name = event.toUpperCase();
  if (!at || !/^[A-Z][A-Z_]*$/.test(name)) return null;
  return {
    at,
    callId,
    queue: queue === 'NONE' ? '' : queue,
    agent: agent === 'NONE' ? '' : agent,
    name,
    parameters: parameters.map((parameter) => parameter.trim()),
  };
}

/** Seconds of a parameter as milliseconds; null where it is empty or no number. */
export function parameterMs(parameter: string | undefined): number | null {
  return parameter && /^\d+(\.\d+)?$/.test(parameter) ? Number(parameter) * 1000 : null;
}
