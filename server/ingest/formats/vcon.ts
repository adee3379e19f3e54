import { RowProblem } from '../row-problem';
import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall, IncomingTurn } from '../transcripts/incoming-call';
import { factsOf, shortText } from '../transcripts/parts/facts';
import { namesOfHead } from '../transcripts/parts/head-names';
import { isObject, NamedValues } from '../transcripts/parts/named-values';
import { LANGUAGE_NAMES, UTTERANCES_NAMES } from '../transcripts/parts/names';
import { recordObject } from '../transcripts/parts/record-object';
import { speakerOf } from '../transcripts/parts/speaker';
import type { TextRules } from '../transcripts/parts/text-rules';
import { turnOf } from '../transcripts/parts/turn';
import type { TextFormat } from './text-format';

interface Party {
  name: string;
  role: string;
  tel: string;
}

/**
 * A call as a vCon (IETF draft-ietf-vcon-vcon-container): parties with their roles, dialogs, and the transcript among its
 * analyses; where there is none, dialogs of typed text. @throws RowProblem, also for signed and encrypted ones
 */
export function callOfVcon(vcon: Record<string, unknown>, rules: TextRules): IncomingCall {
  if ('payload' in vcon || 'ciphertext' in vcon) {
    throw new RowProblem('', 'This vCon is signed or encrypted.', 'Send the plain vCon inside it.');
  }
  const parties = listOf(vcon.parties).map(partyOf);
  const dialogs = listOf(vcon.dialog);
  const [dialog = {}] = dialogs;
  const { turns, language, vendor, model } = saidIn(vcon, dialogs, parties, rules);
  const agent = parties.find(({ role }) => speakerOf(role) === 'agent');
  const customer = parties.find(({ role }) => speakerOf(role) === 'customer');
  const meta = isObject(dialog.meta) ? dialog.meta : {};
  const facts = factsOf(
    new NamedValues([
      ...tagsOf(vcon),
      ['startedat', dialog.start ?? vcon.created_at],
      ['direction', meta.direction ?? dialog.direction],
      ['outcome', outcomeOf(dialog.disposition ?? meta.disposition)],
      ['talktime', dialog.duration],
      ['recording', dialog.filename ?? dialog.url],
      ['agent', agent?.name],
      ['caller', customer?.tel],
      ['entry', dialledAt(dialog, meta.direction ?? dialog.direction)],
      ['consent', consentOf(vcon)],
    ]),
    rules,
  );
  const callId = shortText(typeof vcon.uuid === 'string' ? vcon.uuid : rules.fileStem, 'callId');
  const names = parties.map(({ name }) => name).filter((name) => name !== '');
  return { callId, language, engine: { name: vendor, model, settings: '' }, turns, facts, names };
}

/** The number a caller dialled, where the dialog tells it; of an outbound call that is the customer's, which is not kept. */
function dialledAt(dialog: Record<string, unknown>, direction: unknown): unknown {
  const meta = isObject(dialog.meta) ? dialog.meta : {};
  return direction === 'out' || direction === 'outbound'
    ? undefined
    : (meta.dialed_number ?? meta.called_number ?? meta.dnis);
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function partyOf(party: Record<string, unknown>): Party {
  const meta = isObject(party.meta) ? party.meta : {};
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  return { name: text(party.name), role: text(party.role ?? meta.role), tel: text(party.tel) };
}

interface Said {
  turns: IncomingTurn[];
  language: string | null;
  vendor: string;
  model: string;
}

function saidIn(
  vcon: Record<string, unknown>,
  dialogs: readonly Record<string, unknown>[],
  parties: readonly Party[],
  rules: TextRules,
): Said {
  const analyses = listOf(vcon.analysis);
  const transcripts = analyses.filter(({ type }) => type === 'transcript');
  // Some tools write what was said under another type; its form tells it.
  for (const analysis of [...transcripts, ...analyses]) {
    const body = bodyOf(analysis);
    const turns = turnsOf(body, parties, rules);
    if (turns.length === 0) continue;
    const values = NamedValues.of(isObject(body) ? body : {});
    const schema = isObject(analysis.vendor_schema) ? analysis.vendor_schema : {};
    return {
      turns,
      language: values.text(LANGUAGE_NAMES) || null,
      vendor: shortText(String(analysis.vendor ?? ''), 'engine'),
      model: shortText(String(analysis.product ?? schema.model ?? ''), 'model'),
    };
  }
  const typed = dialogs.flatMap((dialog) => typedTurn(dialog, parties, rules));
  if (typed.length > 0) return { turns: typed, language: null, vendor: '', model: '' };
  throw new RowProblem(
    'analysis',
    'It holds no transcript.',
    'An analysis of the type transcript is needed: [{"speaker": "Agent", "message": "…"}].',
  );
}

/** The body as it is meant: JSON may stand in it as a text. */
function bodyOf({ body, encoding }: Record<string, unknown>): unknown {
  if (typeof body !== 'string' || (encoding !== 'json' && !/^\s*[[{]/.test(body))) return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

function turnsOf(body: unknown, parties: readonly Party[], rules: TextRules): IncomingTurn[] {
  const list = isObject(body) ? NamedValues.of(body).value(UTTERANCES_NAMES) : body;
  return listOf(list)
    .filter((item) => typeof (item.message ?? item.text ?? item.transcript) === 'string')
    .flatMap(
      (item) => turnOf(NamedValues.of({ ...item, speaker: roleOf(item.speaker, parties) }), rules) ?? [],
    );
}

/** A message of a chat. */
function typedTurn(
  dialog: Record<string, unknown>,
  parties: readonly Party[],
  rules: TextRules,
): IncomingTurn[] {
  if (dialog.type !== 'text' || typeof dialog.body !== 'string' || dialog.body.trim() === '') return [];
  const from = Array.isArray(dialog.parties) ? dialog.parties[0] : dialog.parties;
  const speaker = roleOf(dialog.originator ?? from, parties);
  const turn = turnOf(NamedValues.of({ text: dialog.body, speaker }), rules);
  return turn ? [turn] : [];
}

/** A speaker may be a role, a party's place in the list, or a party's name. */
function roleOf(speaker: unknown, parties: readonly Party[]): string {
  if (typeof speaker === 'number') return parties[speaker]?.role ?? '';
  if (typeof speaker !== 'string') return '';
  if (speakerOf(speaker) !== null) return speaker;
  const named = parties.find(
    ({ name }) => name !== '' && name.toLowerCase() === speaker.trim().toLowerCase(),
  );
  return named?.role ?? (/^\d+$/.test(speaker) ? (parties[Number(speaker)]?.role ?? '') : '');
}

/** Facts of a call that tags may tell. */
const TAGS: readonly string[] = ['queue', 'type', 'team', 'entry', 'menu_choice'];

/** Attachments of the type tags: "queue:Sales". */
function tagsOf(vcon: Record<string, unknown>): [string, string][] {
  return listOf(vcon.attachments)
    .filter(({ type }) => type === 'tags')
    .flatMap(({ body }) => (Array.isArray(body) ? body : []))
    .flatMap((tag): [string, string][] => {
      const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(String(tag)) ?? [];
      return TAGS.includes(name) ? [[name, value]] : [];
    });
}

function consentOf(vcon: Record<string, unknown>): string | undefined {
  const bodies = listOf(vcon.attachments)
    .filter(({ type }) => type === 'consent')
    .map(bodyOf);
  const words = bodies.flatMap((body) => (isObject(body) ? [body.status, body.consent] : [body]));
  return words.find((word): word is string => typeof word === 'string');
}

/** Of the words of the draft those that are outcomes of a call; others (ANSWERED among them) say that it was answered. */
function outcomeOf(disposition: unknown): string {
  const word = String(disposition ?? '').toLowerCase();
  return ['no-answer', 'hung-up', 'busy', 'congestion', 'failed'].includes(word) ? word : 'answered';
}

function recognize(head: FileHead): Recognition | null {
  const names = namesOfHead(head);
  if (names.has('vcon')) return { confidence: 1, why: 'its objects have vcon' };
  const inside = ['dialog', 'analysis'].find((name) => names.has(name));
  if (!names.has('parties') || inside === undefined) return null;
  return { confidence: 0.95, why: `its objects have parties and ${inside}` };
}

export const vconFormat: TextFormat = {
  name: 'vcon',
  title: 'vCon',
  containers: ['json', 'jsonl'],
  recognize,
  call: (record, rules) => callOfVcon(recordObject(record), rules),
};
