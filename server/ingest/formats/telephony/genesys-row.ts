import { parseDuration } from '../../convert/duration';
import { NamedValues } from '../../transcripts/parts/named-values';
import type { CallRow } from './call-row';
import { shifted, stampOf } from './stamp';

/** Of the export of the view Interactions, at least. */
const ROW_NAMES = ['conversationid', 'date'];
const MEASURES = ['totaltalk', 'totalhandle', 'totalqueue', 'totalacw', 'totalhold'];

/** Whether columns are those of the view Interactions as Genesys Cloud exports it. */
export function isInteractionTable(columns: readonly string[]): boolean {
  const names = new NamedValues(columns.map((column) => [column, '']));
  return ROW_NAMES.every((name) => names.has([name])) && names.has(MEASURES);
}

/**
 * The call of a row of the view Interactions; null for what is no call (chats, mails, messages), undefined for no such row.
 * Durations are milliseconds or clock times, as the export was asked for; times are those of who exported it.
 */
export function rowOfInteraction(object: Record<string, unknown>): CallRow | null | undefined {
  const values = NamedValues.of(object);
  if (!ROW_NAMES.every((name) => values.has([name]))) return undefined;
  const text = (...names: string[]) => values.text(names);
  const media = text('mediatype').toLowerCase();
  if (!['', 'voice', 'callback', 'call'].includes(media)) return null;
  const ms = (...names: string[]) => durationOf(text(...names));
  const startedAt = stampOf(text('date', 'startdate'));
  const queue = firstOf(text('queue', 'queuename', 'firstqueue'));
  const direction = text('direction', 'initialdirection').toLowerCase().startsWith('out')
    ? 'outbound'
    : 'inbound';
  const out = direction === 'outbound';
  const ivrMs = ms('totalivr', 'ivr');
  const talkMs = ms('totaltalk', 'talk');
  const joined = startedAt && queue !== '' && !out ? shifted(startedAt, ivrMs ?? 0) : null;
  return {
    callId: text('conversationid'),
    startedAt,
    queueEnteredAt: joined,
    outcome: outcomeOf(values, (talkMs ?? 0) > 0, joined !== null, out),
    direction,
    queue,
    agent: firstOf(text('usersinteracted', 'users', 'user', 'agent')),
    caller: text(out ? 'dnis' : 'ani') || text('remote'),
    entry: out ? '' : text('dnis').replace(/^tel:/, ''),
    ivrMs: joined ? null : ivrMs,
    waitMs: joined ? ms('totalqueue', 'queuetime', 'timetoabandon', 'totalacd') : null,
    talkMs,
    holdMs: ms('totalhold', 'hold'),
    acwMs: ms('totalacw', 'acw'),
    wrapUp: firstOf(text('wrapup', 'wrapupcode')),
  };
}

/** By the metric that says so in the API. */
function outcomeOf(values: NamedValues, talked: boolean, queued: boolean, out: boolean): string {
  const says = (...names: string[]) => /^(yes|true|[1-9]\d*)$/i.test(values.text(names));
  if (talked)
    return says('transferred', 'transfers', 'blindtransferred', 'consulttransferred')
      ? 'nTransferred'
      : 'tAnswered';
  if (out) return 'nOutboundAttempted';
  return queued || says('abandoned') ? 'tAbandon' : 'tFlowDisconnect';
}

function durationOf(text: string): number | null {
  const ms = parseDuration(text, 'ms');
  return ms >= 0 ? ms : null;
}

/** Of several, which stand behind each other. */
function firstOf(text: string): string {
  return text.split(';')[0]?.trim() ?? '';
}
