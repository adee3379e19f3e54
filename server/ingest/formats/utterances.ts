import { RowProblem } from '../row-problem';
import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall, IncomingFacts, IncomingTurn } from '../transcripts/incoming-call';
import { factsOf, shortText } from '../transcripts/parts/facts';
import { namesOfHead } from '../transcripts/parts/head-names';
import type { LabelledTurn } from '../transcripts/parts/labelled-turn';
import { clockMs } from '../transcripts/parts/loose-values';
import { NamedValues } from '../transcripts/parts/named-values';
import {
  ID_NAMES,
  LABEL_NAMES,
  LANGUAGE_NAMES,
  ORDER_NAMES,
  SPEAKER_NAMES,
  TEXT_NAMES,
  UTTERANCE_ID_NAMES,
} from '../transcripts/parts/names';
import { recordObject } from '../transcripts/parts/record-object';
import { labelIn } from '../transcripts/parts/speaker-label';
import type { TextRules } from '../transcripts/parts/text-rules';
import { namesIn, toldApart } from '../transcripts/parts/told-apart';
import { turnOf } from '../transcripts/parts/turn';
import type { TextFormat } from './text-format';

/** What one line (or row) says: an utterance, and facts of its call. */
export interface UtteranceLine {
  callId: string;
  /** null when nothing is said in it */
  turn: IncomingTurn | null;
  /** how it names who speaks */
  label: string;
  /** where it stands among the call's, when the source counts them */
  order: number | null;
  /** when it was said, when the source tells the time of day */
  saidAt: number | null;
  language: string;
  facts: IncomingFacts;
}

/** The call a line belongs to; '' when it says none. @throws RowProblem */
export function callIdOf(values: NamedValues): string {
  return shortText(values.text(ID_NAMES) || values.text(UTTERANCE_ID_NAMES), 'callId');
}

/** A line an utterance. @throws RowProblem */
export function utteranceOf(values: NamedValues, rules: TextRules): UtteranceLine {
  const callId = callIdOf(values);
  if (callId === '') {
    throw new RowProblem('callId', 'It names no call.', 'Every line needs a call_id: "call_id": "C-1".');
  }
  return { ...lineOf(values, rules), callId, facts: factsOf(values, rules) };
}

/** What a line says of its utterance. @throws RowProblem */
export function lineOf(values: NamedValues, rules: TextRules): Omit<UtteranceLine, 'callId' | 'facts'> {
  const order = Number.parseFloat(values.text(ORDER_NAMES));
  const time = values.text(TIME_NAMES);
  const turn = turnOf(values, rules);
  // "00:01:02" is how far the call had come, no time of the day.
  const sinceMs = clockMs(time);
  return {
    turn: turn && { ...turn, startMs: turn.startMs ?? sinceMs },
    label: labelIn(values),
    order: Number.isFinite(order) ? order : null,
    saidAt: sinceMs === null ? rules.instant(values, TIME_NAMES, 'timestamp') : null,
    language: values.text(LANGUAGE_NAMES),
  };
}

const TIME_NAMES = ['timestamp', 'time', 'saidat'];

/** The lines of a call as a call: facts are those of the first line that tells them. */
export function callOfLines(lines: readonly UtteranceLine[], rules: TextRules): IncomingCall {
  const counted = lines.every(({ order }) => order !== null);
  const sorted = counted ? lines.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)) : lines;
  const facts = mergedFacts(sorted.map((line) => line.facts));
  const begin = facts.startedAt?.getTime() ?? earliest(sorted);
  const language = sorted.find((line) => line.language !== '')?.language ?? null;
  const turns = sorted.flatMap(({ turn, label, saidAt }): LabelledTurn[] => {
    if (!turn) return [];
    const offset = begin !== null && saidAt !== null && saidAt >= begin ? saidAt - begin : null;
    return [{ label, turn: { ...turn, startMs: turn.startMs ?? offset } }];
  });
  return {
    callId: sorted[0]?.callId ?? '',
    language,
    engine: { name: '', model: '', settings: '' },
    turns: toldApart(turns, facts, language, rules),
    facts: { ...facts, startedAt: begin === null ? null : new Date(begin) },
    names: namesIn(turns),
  };
}

function earliest(lines: readonly UtteranceLine[]): number | null {
  const said = lines.flatMap(({ saidAt }) => (saidAt === null ? [] : [saidAt]));
  return said.length === 0 ? null : Math.min(...said);
}

function mergedFacts(all: readonly IncomingFacts[]): IncomingFacts {
  const first = all[0];
  if (!first) throw new Error('a call has a line');
  const merged: Record<string, unknown> = { ...first };
  for (const facts of all.slice(1)) {
    for (const [key, value] of Object.entries(facts)) {
      const before = merged[key];
      if (before === null || before === '' || before === 'unknown') merged[key] = value;
    }
  }
  // Whoever refuses somewhere in a call has refused.
  const refused = all.some(({ consent }) => consent === 'refused');
  return { ...(merged as unknown as IncomingFacts), ...(refused ? { consent: 'refused' as const } : {}) };
}

/** A text, and what only an utterance has; the records of calls have neither speakers nor intents. */
function recognize(head: FileHead): Recognition | null {
  const names = namesOfHead(head);
  const has = (some: readonly string[]) => some.some((name) => names.has(name));
  const ofCall = has(ID_NAMES) || names.has('utteranceid');
  if (!has(TEXT_NAMES) || !ofCall || !has([...SPEAKER_NAMES, ...ORDER_NAMES, ...LABEL_NAMES])) return null;
  return { confidence: 0.91, why: 'its lines name a call, and a speaker or an intent, with a text' };
}

/** A line an utterance; lines of a call stand together, and are collected (transcripts/collect-calls.ts). */
export const utterancesFormat: TextFormat = {
  name: 'utterances',
  title: 'A line an utterance',
  containers: ['jsonl', 'json', 'delimited', 'xlsx', 'parquet'],
  recognize,
  call: (record, rules) => callOfLines([utteranceOf(NamedValues.of(recordObject(record)), rules)], rules),
};
