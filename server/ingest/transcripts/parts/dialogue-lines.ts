import { clockMs } from './loose-values';
import { isLabel, namedLine } from './named-line';
import { keyOf } from './named-values';
import { ID_NAMES, LANGUAGE_NAMES, STARTED_NAMES } from './names';
import type { SaidTurn } from './said';

/** A dialogue as lines tell it. */
interface Dialogue {
  turns: SaidTurn[];
  /** "Call ID: 17" and the like, which stand before the first utterance; by their names in key form */
  facts: Record<string, string>;
}

const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const DAY = String.raw`\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?`;
/** A time, or two, before a line: "[00:01:02] …", "00:01 - …", "[00:01.000 --> 00:04.000] …". */
const BEFORE = new RegExp(
  String.raw`^\s*[[(]?\s*(${DAY}|${CLOCK})(?:\s*(?:-{1,2}>|-|–)\s*(${CLOCK}))?\s*[\])]?\s*[-–|]?\s+(?=\S)`,
);
/** A time behind a name: "Agent (00:12): …", "Speaker 1  0:05". */
const BEHIND = new RegExp(
  String.raw`^(.{1,60}?)\s*[[(]?\s*(?<![\d:])(${CLOCK})(?:\s*(?:-{1,2}>|-|–)\s*(${CLOCK}))?\s*[\])]?\s*(?:[:：]\s*(.*))?$`,
  's',
);
const FACTS: readonly string[] = [
  ...[...ID_NAMES, ...LANGUAGE_NAMES, ...STARTED_NAMES],
  ...[
    'date',
    'datetime',
    'calldate',
    'start',
    'starttime',
    'duration',
    'queue',
    'agentname',
    'agentid',
    'direction',
  ],
];

interface Line {
  /** as it stands in the file, without times before it */
  whole: string;
  speaker: string;
  text: string;
  startMs: number | null;
  endMs: number | null;
  /** in the source's words, where the line has a day */
  day: string;
}

interface Said extends Line {
  lines: string[];
}

/** What a line says of who speaks and when; null for one that goes on with what was said before. */
function spokenLine(line: string): Line | null {
  const before = BEFORE.exec(line);
  const rest = before ? line.slice(before[0].length) : line;
  const times = { startMs: clockMs(before?.[1] ?? ''), endMs: clockMs(before?.[2] ?? '') };
  const day = before && times.startMs === null ? (before[1] ?? '') : '';
  const behind = before ? null : BEHIND.exec(rest);
  const label = behind && namedLine(`${behind[1]?.trim().replace(/[:：-]$/, '')}: x`);
  if (behind && label) {
    const own = { startMs: clockMs(behind[2] ?? ''), endMs: clockMs(behind[3] ?? '') };
    return { whole: rest, speaker: label.speaker, text: behind[4] ?? '', ...own, day: '' };
  }
  const named = namedLine(rest);
  if (named) return { whole: rest, ...named, ...times, day };
  return before ? { whole: rest, speaker: '', text: rest, ...times, day } : null;
}

/** Lines as a dialogue: a line that names nobody belongs to the one before. */
export function dialogueOf(lines: readonly string[]): Dialogue {
  const facts: Record<string, string> = {};
  const said: Said[] = [];
  for (const read of lines) {
    const line = read.replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    const fact = said.length === 0 ? factOf(line) : null;
    if (fact) {
      facts[fact[0]] ??= fact[1];
      continue;
    }
    const spoken = spokenLine(line);
    if (spoken) said.push({ ...spoken, lines: [spoken.text] });
    else said.at(-1)?.lines.push(line);
  }
  return { turns: withTimes(withoutChanceNames(said), facts), facts };
}

/** "It says: 40 euro" is no speaker where others speak again and again (or most lines name nobody), and this one once. */
function withoutChanceNames(said: readonly Said[]): Said[] {
  const times = new Map<string, number>();
  for (const { speaker } of said) times.set(speaker, (times.get(speaker) ?? 0) + 1);
  const others = [...times].filter(([speaker, count]) => speaker !== '' && count > 1).length;
  const isNameless = (times.get('') ?? 0) * 2 >= said.length;
  const kept: Said[] = [];
  for (const line of said) {
    const last = kept.at(-1);
    const { speaker, startMs, day, whole } = line;
    const once = speaker !== '' && times.get(speaker) === 1 && !isLabel(speaker);
    const goesOn = last && startMs === null && day === '' && others > 0 && times.size > 2;
    const rest = line.lines.slice(1);
    if (once && goesOn) last.lines.push(whole, ...rest);
    else if (once && isNameless) kept.push({ ...line, speaker: '', lines: [whole, ...rest] });
    else kept.push({ ...line, lines: [...line.lines] });
  }
  return kept;
}

function factOf(line: string): [string, string] | null {
  const [, name = '', value = ''] = /^\s*[-*#]*\s*([^:：]{2,40})[:：]\s*(.+?)\s*$/u.exec(line) ?? [];
  const key = keyOf(name);
  return FACTS.includes(key) ? [key, value] : null;
}

/** Times of the day become times since the first; that one is when the call began, where nothing else says it. */
function withTimes(said: readonly Said[], facts: Record<string, string>): SaidTurn[] {
  const instant = ({ day }: Line) =>
    day === '' ? Number.NaN : Date.parse(day.replace(' ', 'T').replace(',', '.'));
  const first = said.find((line) => !Number.isNaN(instant(line)));
  if (first && !STARTED_NAMES.some((name) => name in facts)) facts.startedat = first.day.replace(',', '.');
  const begin = first ? instant(first) : Number.NaN;
  return said.map((line) => {
    const since = instant(line) - begin;
    return {
      speaker: line.speaker,
      text: line.lines.join(' ').trim(),
      startMs: line.startMs ?? (since >= 0 ? since : null),
      endMs: line.endMs,
      confidence: null,
      words: [],
    };
  });
}
