import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { factsOf } from '../transcripts/parts/facts';
import { inside, objectsOf } from '../transcripts/parts/loose-values';
import { isLabel } from '../transcripts/parts/named-line';
import { keyOf, NamedValues } from '../transcripts/parts/named-values';
import { ID_NAMES, SPEAKER_NAMES, STARTED_NAMES, TEXT_NAMES } from '../transcripts/parts/names';
import { isOfFile } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import { labelIn } from '../transcripts/parts/speaker-label';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';
import { callOfLines, lineOf } from './utterances';

/** A file a call: its turns as a list, a line each or the rows of a table, with who speaks and perhaps when. */
export const turnsFormat: TextFormat = {
  name: 'turns',
  title: 'Turns of one call',
  containers: ['json', 'jsonl', 'delimited', 'xlsx', 'parquet'],
  recognize,
  isPart: () => true,
  call,
};

/** Of a table of turns these tell of its call; others as "type" or "direction" are those of a turn. */
const FACT_NAMES = [...STARTED_NAMES, 'queue', 'agentname', 'agentid'];
const MOST_SPEAKERS = 8;
const OF_A_MODEL = ['system', 'user', 'assistant', 'tool'];

function recognize(head: FileHead): Recognition | null {
  // A list inside a document is read with the document (calls.ts), which may hold several.
  if (head.container === 'json' && !isOfFile(head)) return null;
  const turns = turnsOfHead(head);
  const [first] = turns;
  if (isOfWhisper(head, turns)) {
    return {
      confidence: 0.93,
      why: 'its columns are start, end and text in milliseconds, as Whisper writes tables',
    };
  }
  if (!first?.has(TEXT_NAMES) || !turns.some((turn) => turn.has(SPEAKER_NAMES))) return null;
  if (first.has([...ID_NAMES, 'utteranceid'])) return null;
  const labels = turns.map(labelIn).filter((label) => label !== '');
  const speakers = new Set(labels.map((label) => label.toLowerCase()));
  if (labels.length === 0 || speakers.size > MOST_SPEAKERS) return null;
  if ([...speakers].every((speaker) => OF_A_MODEL.includes(speaker))) {
    return { confidence: 0.7, why: 'it looks like a chat with a language model' };
  }
  if (labels.filter(isLabel).length * 2 >= labels.length) {
    return { confidence: 0.86, why: 'it is a list of turns, with who speaks and a text' };
  }
  const isAgain = speakers.size > 1 && labels.length >= speakers.size * 2;
  return isAgain
    ? { confidence: 0.82, why: 'it is a list of turns with a text, by the same speakers again and again' }
    : null;
}

const OF_WHISPER = ['start', 'end', 'speaker', 'text'];

function isOfWhisper({ columns }: FileHead, turns: readonly NamedValues[]): boolean {
  const keys = columns.map(keyOf);
  const isTable = keys.includes('start') && keys.includes('end') && keys.includes('text');
  return isTable && keys.every((key) => OF_WHISPER.includes(key)) && inMilliseconds(turns);
}

function turnsOfHead({ objects, columns, rows }: FileHead): NamedValues[] {
  if (objects.length > 0) return objects.map((object) => NamedValues.of(object));
  return rows.map(
    (cells) => new NamedValues(columns.map((column, at) => [column, cells[at] ?? ''] as const)),
  );
}

const STARTS = ['start', 'starttime', 'begin'];
const ENDS = ['end', 'endtime'];
/** Nobody says one thing for so many seconds; so many milliseconds are the least in which anything is said. */
const LEAST_MS = 100;

/** Whether its times are milliseconds, as in Whisper's and whisper.cpp's tables: whole, and half of the turns that long. */
function inMilliseconds(turns: readonly NamedValues[]): boolean {
  const times = turns.map((turn) => [turn.text(STARTS), turn.text(ENDS)]);
  const whole = times.every((pair) => pair.every((time) => /^\d+$/.test(time)));
  const lengths = times.map(([start, end]) => Number(end) - Number(start)).toSorted((a, b) => a - b);
  return whole && (lengths[Math.floor(lengths.length / 2)] ?? 0) >= LEAST_MS;
}

function named(part: Record<string, unknown>, isMs: boolean): NamedValues {
  const renamed = (name: string) => {
    const key = keyOf(name);
    return STARTS.includes(key) ? 'startms' : ENDS.includes(key) ? 'endms' : name;
  };
  return new NamedValues(
    Object.entries(part).map(([name, value]) => [isMs ? renamed(name) : name, value] as const),
  );
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const parts = objectsOf(inside(recordObject(record), 'parts'));
  const isMs = inMilliseconds(parts.map((part) => NamedValues.of(part)));
  const turns = parts.map((part) => named(part, isMs));
  const lines = turns.map((values) => {
    const told = FACT_NAMES.map((name) => [name, values.text([name])] as const);
    return { ...lineOf(values, rules), callId: rules.fileStem, facts: factsOf(new NamedValues(told), rules) };
  });
  return callOfLines(lines, rules);
}
