import { unitedSpans } from '@/server/recordings/playback/united-spans';
import { isObject } from './named-values';
import { speakerOf } from './speaker';
import type { TextRules } from './text-rules';
import { partyWho, roleOf, type VconParty } from './vcon-parties';
import { listOf, placeOf, secondsOf, textOf } from './vcon-values';

/** When a dialog began, in milliseconds since 1970; null where it does not say. @throws RowProblem for what is no time */
export function startOf({ start }: Readonly<Record<string, unknown>>, rules: TextRules): number | null {
  const text = textOf(start);
  return text === '' ? null : rules.instantOf(text, 'startedAt');
}

/** How long a call was, in seconds as readers of facts take them; undefined where the dialogs do not say. */
interface DialogTimes {
  talk: number | undefined;
  hold: number | undefined;
  wait: number | undefined;
}

const WHOLE = { aroundMs: 0, lengthMs: Number.POSITIVE_INFINITY };

interface Span {
  startMs: number;
  endMs: number;
}

/**
 * Talk, hold and wait. Dialogs of one call may overlap (a recording a party) or follow each other (segments): talk is the
 * time that any covers, less what came before an agent joined and less what was on hold.
 */
export function timesOf(
  dialogs: readonly Record<string, unknown>[],
  parties: readonly VconParty[],
  rules: TextRules,
): DialogTimes {
  const spoken = dialogs.filter(
    ({ type }) => type !== 'text' && type !== 'transfer' && type !== 'incomplete',
  );
  const sets = spoken.filter(({ type }) => type === 'recording-set');
  const counted = (sets.length > 0 ? sets : spoken).filter(({ duration }) => secondsOf(duration) !== null);
  const [only] = counted;
  if (!only) return { talk: undefined, hold: undefined, wait: undefined };
  const spans = counted.flatMap((dialog): Span[] => {
    const startMs = startOf(dialog, rules);
    return startMs === null ? [] : [{ startMs, endMs: startMs + (secondsOf(dialog.duration) ?? 0) * 1000 }];
  });
  if (spans.length === 0)
    return { talk: secondsOf(only.duration) ?? undefined, hold: undefined, wait: undefined };
  const covered = unitedSpans(spans, WHOLE);
  const events = dialogs.flatMap((dialog) => eventsOf(dialog, parties, rules));
  const startMs = Math.min(...spans.map((span) => span.startMs));
  const joined = events.find(({ event, isAgent }) => event === 'join' && isAgent)?.at;
  const waitMs = joined === undefined ? 0 : Math.max(0, joined - startMs);
  const held = unitedSpans(holdsOf(events, covered.at(-1)?.endMs ?? startMs), WHOLE);
  const holdMs = lengthOf(held);
  const talkMs = Math.max(0, lengthOf(covered) - waitMs - holdMs);
  return {
    talk: seconds(talkMs),
    hold: holdMs > 0 ? seconds(holdMs) : undefined,
    wait: waitMs > 0 ? seconds(waitMs) : undefined,
  };
}

function seconds(ms: number): number {
  return Math.round(ms) / 1000;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}

interface PartyEvent {
  event: string;
  at: number;
  isAgent: boolean;
}

function eventsOf(
  dialog: Readonly<Record<string, unknown>>,
  parties: readonly VconParty[],
  rules: TextRules,
): PartyEvent[] {
  return listOf(dialog.party_history)
    .flatMap((entry): PartyEvent[] => {
      const time = textOf(entry.time);
      if (time === '') return [];
      const isAgent = speakerOf(roleOf(entry.party, parties)) === 'agent';
      return [{ event: textOf(entry.event).toLowerCase(), at: rules.instantOf(time, 'startedAt'), isAgent }];
    })
    .toSorted((a, b) => a.at - b.at);
}

function holdsOf(events: readonly PartyEvent[], endMs: number): Span[] {
  const holds: Span[] = [];
  let since: number | null = null;
  for (const { event, at } of events) {
    if (event === 'hold') since ??= at;
    if (event !== 'unhold' || since === null) continue;
    holds.push({ startMs: since, endMs: at });
    since = null;
  }
  if (since !== null && since < endMs) holds.push({ startMs: since, endMs });
  return holds;
}

/** In the words of the draft, and what they are here; others say that the call was answered. */
const NOT_ANSWERED: ReadonlyMap<string, string> = new Map([
  ['no-answer', 'no-answer'],
  ['hung-up', 'hung-up'],
  ['voicemail-no-message', 'hung-up'],
  ['busy', 'busy'],
  ['congestion', 'congestion'],
  ['failed', 'failed'],
]);

/** How the call ended: passed on, answered, or not, where no dialog came about. */
export function outcomeOf(dialogs: readonly Record<string, unknown>[]): string {
  if (dialogs.some(({ type }) => type === 'transfer')) return 'transferred';
  const words = dialogs.map(({ disposition, meta }) =>
    textOf(disposition ?? (isObject(meta) ? meta.disposition : ''))
      .toLowerCase()
      .replaceAll('_', '-')
      .replaceAll(' ', '-'),
  );
  const answered = dialogs.some(
    ({ type }, at) => type !== 'incomplete' && !NOT_ANSWERED.has(words[at] ?? ''),
  );
  return answered ? 'answered' : (NOT_ANSWERED.get(words[0] ?? '') ?? 'failed');
}

/** Where a call was passed on to, as the party is named; '' where it was not, or nobody knows. */
export function transferredTo(
  dialogs: readonly Record<string, unknown>[],
  parties: readonly VconParty[],
): string {
  const transfer = dialogs.find(({ type }) => type === 'transfer');
  if (!transfer) return '';
  const target = transfer.transfer_target ?? transfer['transfer-target'];
  const party = parties[placeOf(target) ?? -1];
  return party?.name || party?.role || party?.id || party?.tel || '';
}

/** Whether a dialog's parties stand as in the list of all, as they do with tools that do not care who called. */
function inListOrder(value: unknown): boolean {
  const places: unknown[] = Array.isArray(value) ? value.flat() : [value];
  return places.every((place, at) => placeOf(place) === at);
}

/** inbound, outbound, internal, or undefined: who called is the first of a dialog's parties, unless it names its originator. */
export function directionOf(
  dialogs: readonly Record<string, unknown>[],
  parties: readonly VconParty[],
): string | undefined {
  const [dialog = {}] = dialogs;
  const meta = isObject(dialog.meta) ? dialog.meta : {};
  const told = textOf(meta.direction ?? dialog.direction).toLowerCase();
  if (told.startsWith('in')) return told.startsWith('int') ? 'internal' : 'inbound';
  if (told.startsWith('out')) return 'outbound';
  if (!partyWho(parties, 'agent') || !partyWho(parties, 'customer')) return undefined;
  const first = Array.isArray(dialog.parties) ? dialog.parties.flat()[0] : dialog.parties;
  const caller = speakerOf(roleOf(dialog.originator ?? first, parties));
  if (caller === 'agent' && dialog.originator === undefined && inListOrder(dialog.parties)) return undefined;
  return caller === 'agent' ? 'outbound' : caller === 'customer' ? 'inbound' : undefined;
}
