import { nameFacts } from '@/server/recordings/drop/name-facts';
import type { IncomingCall, IncomingTurn } from '../incoming-call';
import { languageOf } from '../language';
import { factsOf } from './facts';
import { NamedValues } from './named-values';
import type { SaidCall, SaidTurn, SaidWord } from './said';
import type { TextRules } from './text-rules';
import { turnOf } from './turn';
import { isName, type SpeakersTold, whoSpeaks } from './who-speaks';

const LONGEST_ID = 200;
const LONGEST_NAME = 200;
const LONGEST_RECORDING = 1000;
const LABEL_OF_TEXTS = /[-_. ]+(?:transcript(?:ion)?|diarized|redacted|analysis)$/i;

interface NameOfFile {
  ids: string[];
  startedAt: string;
  agent: string;
  customer: string;
}

/**
 * A call of what a vendor's file says, with what names of files tell: the id (those in the file come first), the start,
 * agent and customer. Turns stand in the order in which they began; labels are told apart (who-speaks.ts), and how that
 * was done stands with the transcript. @throws RowProblem for a text that is too long
 */
export function spokenCall(said: SaidCall, rules: TextRules): IncomingCall {
  const file = ofName(rules.fileStem);
  const recording = ofName(baseName(said.recording ?? ''));
  const facts = factsOf(new NamedValues(Object.entries(toldFacts(said, recording, file, rules))), rules);
  const turns = inOrder(said.turns).flatMap((turn) => readTurn(turn, rules) ?? []);
  const language = said.language === '' ? null : said.language;
  const who = whoSpeaks({
    turns: turns.map(({ label, turn }) => ({ speaker: label, text: turn.text })),
    roles: said.roles ?? new Map(),
    agent: facts.agent,
    language: languageOf({ language, turns: turns.map(({ turn }) => turn) }, rules),
    direction: facts.direction,
  });
  const [callId = '', ...others] = idsOf([...said.ids, ...recording.ids, ...file.ids, ...(said.jobs ?? [])]);
  const names = new Set([...(said.names ?? []), ...turns.map(({ label }) => label)]);
  return {
    callId,
    otherIds: others,
    language,
    engine: { ...said.engine, settings: settingsOf(who) },
    turns: turns.map(({ label, turn }) => ({
      ...turn,
      speaker: label === '' ? rules.mapping.speaker : who.speakerOf(label),
    })),
    facts,
    names: [...names].filter(isName),
  };
}

/** How agent and customer were told apart, where the source does not say it itself. */
function settingsOf({ by, confidence }: SpeakersTold): string {
  return by === 'labels' || by === 'nothing' ? '' : JSON.stringify({ speakers: { by, confidence } });
}

function toldFacts(
  { facts = {}, recording = '' }: SaidCall,
  ofRecording: NameOfFile,
  ofFile: NameOfFile,
  rules: TextRules,
): Record<string, unknown> {
  const short = Object.entries(facts).filter(
    ([, value]) => typeof value !== 'string' || value.length <= LONGEST_NAME,
  );
  const told: Record<string, unknown> = Object.fromEntries(short);
  const started = [told.startedat, ofRecording.startedAt, ofFile.startedAt].map((time) =>
    soundTime(time, rules),
  );
  const address = recording.replace(/[?#].*$/s, '');
  return {
    ...told,
    startedat: started.find((time) => time !== ''),
    agent: told.agent || ofRecording.agent || ofFile.agent,
    customerid: told.customerid || ofRecording.customer || ofFile.customer,
    recording: address.length > LONGEST_RECORDING ? '' : address,
  };
}

/** A time that cannot be is left out: what was said counts, and its call may be known. */
function soundTime(value: unknown, rules: TextRules): string {
  if (typeof value !== 'string' || value === '') return '';
  try {
    rules.instantOf(value, 'startedAt');
    return value;
  } catch {
    return '';
  }
}

function readTurn(said: SaidTurn, rules: TextRules): { label: string; turn: IncomingTurn } | null {
  const { startMs, endMs, confidence } = said;
  const values = NamedValues.of({
    text: said.text,
    startms: startMs,
    endms: endMs !== null && startMs !== null && endMs < startMs ? null : endMs,
    confidence,
    words: said.words.map(listed),
  });
  const turn = turnOf(values, rules);
  return turn && { label: said.speaker.trim().slice(0, LONGEST_NAME), turn };
}

function listed({ text, startMs, endMs, confidence }: SaidWord) {
  return { text, startms: startMs, endms: endMs, confidence };
}

/** As they began, where every one says when; else as they stand. */
function inOrder(turns: readonly SaidTurn[]): readonly SaidTurn[] {
  return turns.some(({ startMs }) => startMs === null)
    ? turns
    : turns.toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
}

function idsOf(candidates: readonly string[]): string[] {
  return [...new Set(candidates.map((id) => id.trim()))].filter((id) => id !== '' && id.length <= LONGEST_ID);
}

function baseName(address: string): string {
  const last =
    address
      .replace(/[?#].*$/s, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Longer than any file's name. */
const LONGEST_FILE_NAME = 400;

function ofName(name: string): NameOfFile {
  if (name === '' || name.length > LONGEST_FILE_NAME)
    return { ids: [], startedAt: '', agent: '', customer: '' };
  const { callId, ...facts } = nameFacts(name);
  return { ids: [callId, callId.replace(LABEL_OF_TEXTS, '')], ...facts };
}
