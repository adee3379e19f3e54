import { openSeal } from '@/server/vcon/own-seal';
import { RowProblem } from '../row-problem';
import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall, IncomingFacts } from '../transcripts/incoming-call';
import { factsOf, shortText } from '../transcripts/parts/facts';
import { namesOfHead } from '../transcripts/parts/head-names';
import { isObject, NamedValues } from '../transcripts/parts/named-values';
import { recordObject } from '../transcripts/parts/record-object';
import type { TextRules } from '../transcripts/parts/text-rules';
import { toldApart } from '../transcripts/parts/told-apart';
import { consentOf, ownRecordOf, tagsOf } from '../transcripts/parts/vcon-attachments';
import { audioOf } from '../transcripts/parts/vcon-audio';
import { directionOf, outcomeOf, timesOf, transferredTo } from '../transcripts/parts/vcon-dialogs';
import { type OpenedVcon, PLAIN } from '../transcripts/parts/vcon-opened';
import { partiesOf, partyWho, type VconParty } from '../transcripts/parts/vcon-parties';
import { refuseUnreadable } from '../transcripts/parts/vcon-refusals';
import { type Said, saidIn } from '../transcripts/parts/vcon-said';
import { listOf, textOf } from '../transcripts/parts/vcon-values';
import { isName } from '../transcripts/parts/who-speaks';
import type { TextFormat } from './text-format';

type Vcon = Readonly<Record<string, unknown>>;

/**
 * A call as a vCon of any version (draft-ietf-vcon-vcon-core-04, names of earlier drafts too): parties with their roles,
 * dialogs with their times, transfers and holds, and what was said: transcripts among its analyses, dialogs of typed text.
 * One without words is the record of a call, with its recordings where they are here or come. One that Callcast exported becomes the
 * very same call. @throws RowProblem, also for encrypted ones
 */
export function callOfVcon(vcon: Vcon, rules: TextRules, opened: OpenedVcon = PLAIN): IncomingCall {
  refuseUnreadable(vcon);
  const parties = partiesOf(vcon);
  const record = ownRecordOf(vcon, rules);
  const facts = record ?? factsIn(vcon, parties, rules);
  const callId = shortText(record?.callId ?? idOf(vcon, rules), 'callId');
  const said = saidIn(vcon, parties, rules);
  const audio = audioOf(vcon, { callId, hasWords: said !== null, opened });
  const common = { callId, facts, ...(record ? { record } : {}), ...(audio.length > 0 ? { audio } : {}) };
  if (!said) return { ...common, ...wordless(vcon, opened) };
  const { language, engine } = said;
  const masked = record ? maskedHere(vcon, said) : null;
  return {
    ...common,
    ...(masked ? { masked } : {}),
    language,
    engine: { ...engine, settings: [opened.signature, engine.settings].filter(Boolean).join(' ') },
    turns: record ? said.turns.map(({ turn }) => turn) : toldApart(said.turns, facts, language, rules),
    names: parties.map(({ name }) => name).filter(isName),
  };
}

/** What this house exported: its masks, when its seal is right and nothing was left out. */
function maskedHere(vcon: Vcon, { turns }: Said): IncomingCall['masked'] | null {
  const [masked = null] = listOf(vcon.analysis).flatMap(({ body }) => openSeal(body) ?? []);
  const same = masked?.utterances.every(({ text }, at) => text === turns[at]?.turn.text);
  return same && masked?.utterances.length === turns.length ? masked : null;
}

/** A version that amends or redacts another one is of the same call. */
function idOf(vcon: Vcon, rules: TextRules): string {
  const prior = [vcon.amended, vcon.redacted, vcon.appended, vcon.amended_from, vcon.redacted_from].flatMap(
    (one) => (isObject(one) ? [textOf(one.uuid)] : []),
  );
  return prior.find((uuid) => uuid !== '') || textOf(vcon.uuid) || rules.fileStem;
}

function wordless(vcon: Vcon, opened: OpenedVcon) {
  if (opened.lacking !== '') {
    throw new RowProblem(
      'analysis',
      opened.lacking,
      'Put that file beside the vCon, and send the folder again; nothing is fetched over the network.',
    );
  }
  const dialogs = listOf(vcon.dialog).filter(({ type }) => type !== 'text' && type !== undefined);
  if (dialogs.length === 0) {
    throw new RowProblem(
      'analysis',
      'It holds no transcript, and no dialog.',
      'An analysis of the type transcript is needed: [{"speaker": "Agent", "message": "…"}].',
    );
  }
  return {
    language: null,
    engine: { name: '', model: '', settings: opened.signature },
    turns: [],
    names: [],
    wordless: true as const,
  };
}

function factsIn(vcon: Vcon, parties: readonly VconParty[], rules: TextRules): IncomingFacts {
  const dialogs = listOf(vcon.dialog);
  const [first = {}] = dialogs;
  const timed = dialogs.filter(({ start }) => textOf(start) !== '');
  const startedAt =
    earliest(
      timed.map(({ start }) => textOf(start)),
      rules,
    ) ?? vcon.created_at;
  const agent = partyWho(parties, 'agent');
  const customer = partyWho(parties, 'customer');
  const { talk, hold, wait } = timesOf(dialogs, parties, rules);
  const direction = directionOf(dialogs, parties);
  const sound = dialogs.find(({ filename, url }) => textOf(filename ?? url) !== '') ?? {};
  return factsOf(
    new NamedValues([
      ...tagsOf(vcon),
      ['startedat', startedAt],
      ['direction', direction],
      ['outcome', outcomeOf(dialogs)],
      ['transferredto', transferredTo(dialogs, parties)],
      ['talktime', talk],
      ['holdtime', hold],
      ['waittime', wait],
      ['queue', first.skill],
      ['recording', textOf(sound.filename) || textOf(sound.url).replace(/[?#].*$/s, '')],
      ['agent', agent && (agent.name || agent.id || agent.tel)],
      ['caller', customer?.tel],
      ['customerid', customer?.id],
      ['entry', dialledAt(first, direction)],
      ['consent', consentOf(vcon)],
    ]),
    rules,
  );
}

/** The first of some times, as it was written. */
function earliest(starts: readonly string[], rules: TextRules): string | undefined {
  const [first] = starts
    .map((text) => ({ text, at: rules.instantOf(text, 'startedAt') }))
    .toSorted((a, b) => a.at - b.at);
  return first?.text;
}

/** The number a caller dialled, where the dialog tells it; of an outbound call that is the customer's, which is not kept. */
function dialledAt(dialog: Record<string, unknown>, direction: string | undefined): unknown {
  const meta = isObject(dialog.meta) ? dialog.meta : {};
  return direction === 'outbound' ? undefined : (meta.dialed_number ?? meta.called_number ?? meta.dnis);
}

function recognize(head: FileHead): Recognition | null {
  const names = namesOfHead(head);
  if (names.has('vcon')) return { confidence: 1, why: 'its objects have vcon' };
  if (names.has('payload') && (names.has('signatures') || names.has('signature')))
    return { confidence: 0.93, why: 'it is signed (payload and signatures), as vCons are' };
  if (names.has('ciphertext') && names.has('recipients'))
    return { confidence: 0.9, why: 'it is encrypted (ciphertext and recipients), as vCons are' };
  const inside = ['dialog', 'analysis'].find((name) => names.has(name));
  if (!names.has('parties') || inside === undefined) return null;
  return { confidence: 0.95, why: `its objects have parties and ${inside}` };
}

/** vCons: a file one, a list of them, or a line each; signed ones are opened before (transcripts/open-vcons.ts). */
export const vconFormat: TextFormat = {
  name: 'vcon',
  title: 'vCon',
  containers: ['json', 'jsonl'],
  recognize,
  call: (record, rules) => callOfVcon(recordObject(record), rules, record.opened),
};
