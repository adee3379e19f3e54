import type { FileHead, Recognition } from '../source/file-head';
import { keyOf } from '../transcripts/parts/named-values';
import type { CallFormat } from './call-format';
import { CALL_COLUMNS, callRowMapping } from './telephony/call-row';
import { isQueueEventName, QUEUE_LOG_COLUMNS, queueEventOf } from './telephony/queue-events';
import { LINES_OUT_OF_ORDER, QueueLogRows } from './telephony/queue-log-rows';

/** Below this share of lines that are events it is something else with bars in it. */
const LEAST_SHARE = 0.6;

/**
 * Asterisk's queue_log, "Queue Logs" in Asterisk's documentation: an event a line, joined into calls. A call begins when
 * it joins its first queue, or, where that stands in an earlier file, so long before its end as its hold and call time say.
 * Its wait goes on through all queues that it leaves unanswered. Passed on by an agent into a queue, it is one more call
 * there. A call that an agent took and whose end was not told is answered with a talk time of 0 (outcome CONNECT).
 */
export const asteriskQueueLog: CallFormat = {
  name: 'asterisk-queue-log',
  title: 'Asterisk queue_log',
  containers: ['text', 'jsonl', 'json', 'xlsx', 'parquet'],
  recognize,
  columns: CALL_COLUMNS,
  mapping: callRowMapping(
    {
      COMPLETEAGENT: 'answered',
      COMPLETECALLER: 'answered',
      CONNECT: 'answered',
      TRANSFER: 'transferred',
      BLINDTRANSFER: 'transferred',
      ATTENDEDTRANSFER: 'transferred',
      ABANDON: 'abandoned',
      EXITWITHTIMEOUT: 'abandoned',
      EXITWITHKEY: 'abandoned',
      EXITEMPTY: 'abandoned',
      JOINEMPTY: 'contained',
      JOINUNAVAIL: 'contained',
      FULL: 'contained',
      CLOSED: 'contained',
      SYSCOMPAT: 'failed',
      QUEUESTART: 'failed',
    },
    'contained',
  ),
  open: () => new QueueLogRows(),
};

function recognize(head: FileHead): Recognition | null {
  const found = asEvents(head);
  if (!found || !isNewestFirst(head)) return found;
  return {
    confidence: 0.5,
    why: `${found.why}; but the newest stand first: sort it by time, the oldest first`,
  };
}

/** More lines than can be put in order, each mostly earlier than the one before it. */
function isNewestFirst({ lines, objects, whole }: FileHead): boolean {
  const items = objects.length > 0 ? objects.map((object) => ({ raw: '', object })) : null;
  const count = items?.length ?? lines.length;
  if (whole && count <= LINES_OUT_OF_ORDER) return false;
  const times = items
    ? items.flatMap((item) => queueEventOf(item)?.at.ms ?? [])
    : lines.flatMap((line) => TIME_IN_LINE.exec(line)?.[0] ?? []);
  const falls = times.filter((time, at) => at > 0 && time < (times[at - 1] ?? time)).length;
  const rises = times.filter((time, at) => at > 0 && time > (times[at - 1] ?? time)).length;
  return falls > rises * 4;
}

/** The first that looks like a time in a line; of one length, so that texts compare as times do. */
const TIME_IN_LINE = /\b1\d{9}\b|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/;

function asEvents(head: FileHead): Recognition | null {
  const names = new Set([...head.columns, ...Object.keys(head.objects[0] ?? {})].map(keyOf));
  if (QUEUE_LOG_COLUMNS.every((name) => names.has(name))) {
    return { confidence: 0.97, why: 'it has the columns callid, queuename and event of the table queue_log' };
  }
  const lines = head.lines.filter((line) => line.trim() !== '');
  const events = lines.filter((line) => isEvent(line));
  if (events.length === 0 || events.length < lines.length * LEAST_SHARE) return null;
  return {
    confidence: events.length === lines.length ? 0.99 : 0.9,
    why: `${events.length} of its first ${lines.length} lines are events of a queue, as ENTERQUEUE or CONNECT`,
  };
}

function isEvent(line: string): boolean {
  if (!line.includes('|')) return false;
  const event = queueEventOf({ raw: line, object: null });
  return event !== null && isQueueEventName(event.name);
}
