import type { FileHead, Recognition } from '../source/file-head';
import { keyOf } from '../transcripts/parts/named-values';
import type { CallFormat } from './call-format';
import { CALL_COLUMNS, callRowMapping } from './telephony/call-row';
import { LegRows } from './telephony/leg-rows';
import { twilioLegs } from './telephony/twilio-call';

/**
 * Calls of Twilio ("Call Resource"): lists of the API in JSON and XML, the console's export as CSV, status callbacks, call
 * summaries of Voice Insights. A leg
 * with a parent was dialled for it and is no call of its own: it tells who answered, and when. A call that came in and was
 * put through to nobody is answered for its whole duration where its status is completed.
 */
export const twilioCalls: CallFormat = {
  name: 'twilio-calls',
  title: 'Twilio call log',
  containers: ['json', 'jsonl', 'xml', 'delimited', 'xlsx', 'parquet'],
  recognize,
  columns: CALL_COLUMNS,
  mapping: callRowMapping(
    {
      completed: 'answered',
      'no-answer': 'abandoned',
      busy: 'abandoned',
      canceled: 'abandoned',
      cancelled: 'abandoned',
      failed: 'failed',
    },
    undefined,
    { withoutQueue: { abandoned: 'failed' } },
  ),
  open: () => new LegRows(twilioLegs),
};

const SID = /^CA[0-9a-fA-FxX]{32}$/;
/** Of messages, recordings, conferences. */
const OTHER_SID = /^(?!CA)[A-Z]{2}[0-9a-fA-FxX]{32}$/;

function recognize({ objects, columns, rows }: FileHead): Recognition | null {
  const first = objects.map(
    (object) => new Map(Object.entries(object).map(([name, value]) => [keyOf(name), value])),
  )[0];
  const names = new Set(first?.keys() ?? columns.map(keyOf));
  const hasSid = names.has('callsid') || names.has('sid');
  const rest = [...names].filter((name) =>
    ['from', 'to', 'direction', 'status', 'callstatus', 'callstate', 'duration', 'starttime'].includes(name),
  );
  if (!hasSid || rest.length < 4 || names.has('body') || names.has('numsegments')) return null;
  const sids = (first ? [first.get('sid') ?? first.get('callsid')] : rows.flat()).map((value) =>
    String(value).trim(),
  );
  if (!sids.some((value) => SID.test(value)) && sids.some((value) => OTHER_SID.test(value))) return null;
  if (sids.some((value) => SID.test(value))) {
    return { confidence: 0.98, why: 'its calls have a sid as Twilio gives them' };
  }
  return { confidence: 0.85, why: 'it has the fields sid, from, to, direction and status' };
}
