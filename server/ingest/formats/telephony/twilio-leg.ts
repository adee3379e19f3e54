import { parseDuration } from '../../convert/duration';
import { isObject, NamedValues } from '../../transcripts/parts/named-values';
import { type Stamp, shifted, stampOf } from './stamp';

/** A Call resource of Twilio, a row of the console's export, a call summary, or what a status callback posts. */
export interface TwilioLeg {
  sid: string;
  /** '' for the first leg */
  parent: string;
  from: string;
  to: string;
  /** as the API writes it: inbound, outbound-api, outbound-dial */
  direction: string;
  /** as the API writes it: completed, no-answer, busy… */
  status: string;
  startedAt: Stamp | null;
  endedAt: Stamp | null;
  /** from the answer to the end; null where it is not said */
  durationMs: number | null;
}

/** Null for what has no sid or no status. */
export function twilioLegOf(values: NamedValues): TwilioLeg | null {
  const sid = values.text(['sid', 'callsid']);
  const status = wordOf(values.text(['status', 'callstatus', 'callstate']));
  if (sid === '' || status === '') return null;
  const durationMs = durationOf(values);
  const started = stampOf(values.value(['starttime', 'startdate', 'date', 'datecreated', 'createdtime']));
  // Of a callback all that is known is when it was posted: at the end of the call.
  const posted = started ? null : stampOf(values.value(['timestamp']));
  return {
    sid,
    status,
    parent: values.text(['parentcallsid', 'parentsid']),
    from: addressIn(values, 'from', 'fromnumber', 'caller'),
    to: addressIn(values, 'to', 'tonumber', 'called'),
    direction: directionOf(
      wordOf(values.text(['direction', 'type']) || inside(values, 'properties', 'direction')),
    ),
    startedAt: started ?? (posted && shifted(posted, -(durationMs ?? 0))),
    endedAt: stampOf(values.value(['endtime', 'enddate'])) ?? posted,
    durationMs,
  };
}

/** Seconds, or "60 sec" of the console. A callback's Duration is in minutes, its CallDuration in seconds. */
function durationOf(values: NamedValues): number | null {
  const names = [
    'connectduration',
    'callduration',
    'duration',
    'durations',
    'durationsec',
    'durationseconds',
  ];
  const ms = parseDuration(values.text(names), 's');
  return ms >= 0 ? ms : null;
}

/** A number or address; call summaries have an object with it. */
function addressIn(values: NamedValues, ...names: string[]): string {
  return values.text(names) || inside(values, names[0] ?? '', 'caller', 'callee');
}

function inside(values: NamedValues, name: string, ...names: string[]): string {
  const value = values.value([name]);
  return isObject(value) ? NamedValues.of(value).text(names) : '';
}

/** "No Answer" of the console is "no-answer" of the API. */
function wordOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** The console says "Incoming", "Outgoing API", "Outgoing Dial". */
function directionOf(word: string): string {
  if (word.startsWith('out') || word.includes('terminating'))
    return word.includes('dial') ? 'outbound-dial' : 'outbound';
  return 'inbound';
}
