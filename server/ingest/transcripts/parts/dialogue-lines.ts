import { isLabel } from './named-line';
import { keyOf } from './named-values';
import { ID_NAMES, LANGUAGE_NAMES, STARTED_NAMES } from './names';
import type { SaidTurn } from './said';
import { type SpokenLine, spokenLine } from './spoken-line';

/** A dialogue as lines tell it. */
interface Dialogue {
  turns: SaidTurn[];
  /** "Call ID: 17" and the like, which stand before the first utterance; by their names in key form */
  facts: Record<string, string>;
  /** who speakers are, where it says so at the top */
  roles: ReadonlyMap<string, string>;
}

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

interface Said extends SpokenLine {
  lines: string[];
}

/** What programs write under a transcript. */
const NOT_SAID = /^transcribed by\b/i;

/** Lines as a dialogue: a line that names nobody belongs to the one before. */
export function dialogueOf(lines: readonly string[]): Dialogue {
  const facts: Record<string, string> = {};
  const said: Said[] = [];
  for (const read of lines) {
    // One blank instead of many: tabs alone part columns.
    const line = read.replace(/\s+/g, (blanks) => (blanks.includes('\t') ? '\t' : ' ')).trim();
    if (line === '' || NOT_SAID.test(line)) continue;
    const fact = said.length === 0 ? factOf(line) : null;
    if (fact) {
      facts[fact[0]] ??= fact[1];
      continue;
    }
    const spoken = spokenLine(line);
    if (spoken) said.push({ ...spoken, lines: [spoken.text] });
    else said.at(-1)?.lines.push(line);
  }
  const { rest, roles } = withoutLegend(said);
  return { turns: withTimes(withoutChanceNames(rest), facts), facts, roles };
}

/** "Agent: Anna" at the top says who Anna is, where Anna speaks below. */
function withoutLegend(said: readonly Said[]): { rest: readonly Said[]; roles: Map<string, string> } {
  const speakers = new Set(said.map(({ speaker }) => speaker.toLowerCase()));
  const end = said.findIndex(
    ({ speaker, text, lines }) =>
      !isLabel(speaker) || lines.length > 1 || isLabel(text) || !speakers.has(text.toLowerCase()),
  );
  const legend = said.slice(0, Math.max(end, 0));
  const rest = said.slice(legend.length);
  const labels = new Map(rest.map(({ speaker }) => [speaker.toLowerCase(), speaker]));
  return {
    rest,
    roles: new Map(legend.map(({ speaker, text }) => [labels.get(text.toLowerCase()) ?? text, speaker])),
  };
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

/** No call is told of from its second hour on: such times are those of the day. */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Times of the day become times since the first; that one is when the call began, where nothing else says it. */
function withTimes(said: readonly Said[], facts: Record<string, string>): SaidTurn[] {
  const instant = ({ day }: SpokenLine) =>
    day === '' ? Number.NaN : Date.parse(day.replace(' ', 'T').replace(',', '.'));
  const first = said.find((line) => !Number.isNaN(instant(line)));
  if (first && !STARTED_NAMES.some((name) => name in facts)) facts.startedat = first.day.replace(',', '.');
  const begin = first ? instant(first) : Number.NaN;
  const since = sinceFirst(said, facts);
  return said.map((line) => {
    const days = instant(line) - begin;
    return {
      speaker: line.speaker,
      text: line.lines.join(' ').trim(),
      startMs: since(line.startMs) ?? (days >= 0 ? days : null),
      endMs: since(line.endMs),
      confidence: null,
      words: [],
    };
  });
}

function sinceFirst(said: readonly Said[], facts: Record<string, string>) {
  const first = said.find(({ startMs }) => startMs !== null);
  const firstMs = first?.startMs ?? 0;
  if (!first || (!first.ofDay && firstMs < HOUR_MS)) return (ms: number | null) => ms;
  const date = /^\d{4}-\d{2}-\d{2}$/.exec(facts.date ?? '')?.[0];
  if (date) facts.date = `${date}T${new Date(firstMs).toISOString().slice(11, 23)}`;
  return (ms: number | null) => (ms === null ? null : (ms - firstMs + DAY_MS) % DAY_MS);
}
