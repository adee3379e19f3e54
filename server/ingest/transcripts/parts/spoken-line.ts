import { clockMs, msOf } from './loose-values';
import { isLabel, namedLine } from './named-line';

/** What a line says of who speaks and when. */
export interface SpokenLine {
  /** as it stands in the file, without times before it */
  whole: string;
  speaker: string;
  text: string;
  startMs: number | null;
  endMs: number | null;
  /** `startMs` is since midnight */
  ofDay: boolean;
  /** in the source's words, where the line has a day that can be told */
  day: string;
}

type When = Pick<SpokenLine, 'startMs' | 'endMs' | 'ofDay' | 'day'>;

const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?!\d|:\d)`;
const DAY = String.raw`\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?`;
/** Day and month in an order that nobody can tell: only the time counts. */
const SHORT_DAY = String.raw`\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}),?\s+`;
const ARROW = String.raw`\s*(?:-{1,2}>|-|–|to)\s*`;
/** A time, or two, before a line: "[00:01:02] …", "00:01 - …", "[00:01.000 --> 00:04.000] …", "9:00:01 AM …". */
const BEFORE = new RegExp(
  String.raw`^\s*[[(]?\s*(?:(?<day>${DAY})|(?<date>${SHORT_DAY})?(?<from>${CLOCK})(?:\s?(?<half>[ap])\.?m\.?)?)(?:${ARROW}(?<to>${CLOCK}))?\s*[\])]?\s*[-–|:]?\s+(?=\S)`,
  'i',
);
/** Seconds before a line, as faster-whisper prints them: "[0.00s -> 3.20s] …". */
const SECONDS = new RegExp(
  String.raw`^\s*[[(]\s*(?<from>\d{1,6}(?:\.\d{1,3})?)\s*s(?:${ARROW}(?<to>\d{1,6}(?:\.\d{1,3})?)\s*s)?\s*[\])]\s*:?\s*(?=\S)`,
  'i',
);
/** A time behind a name: "Agent (00:12): …", "Speaker 1  0:05", "Speaker 1 00:05 …". */
const BEHIND = new RegExp(
  String.raw`^(?<name>.{1,60}?)\s*[[(]?\s*(?<![\d:])(?<from>${CLOCK})(?:${ARROW}(?<to>${CLOCK}))?\s*[\])]?\s*(?:[:：]\s*(?<said>.*)|\s(?<bare>\S.*))?$`,
  's',
);
/** A time at the end of what was said: "… (00:12)". */
const AT_END = new RegExp(String.raw`^(?<said>.*\S)\s*[[(]\s*(?<from>${CLOCK})\s*[\])]$`, 's');
const UNTIMED: When = { startMs: null, endMs: null, ofDay: false, day: '' };

/** @param line its blanks single. @returns null for a line that goes on with what was said before */
export function spokenLine(line: string): SpokenLine | null {
  const { rest, when } = timedBefore(line);
  const behind = when ? null : timedBehind(rest);
  if (behind) return behind;
  const named = namedLine(rest) ?? (isLabel(rest) ? { speaker: rest, text: '' } : null);
  if (!named) return when && { whole: rest, speaker: '', text: rest, ...when };
  const atEnd = when ? null : AT_END.exec(named.text)?.groups;
  const startMs = atEnd ? clockMs(atEnd.from ?? '') : null;
  if (atEnd && startMs !== null) {
    return { whole: rest, speaker: named.speaker, text: atEnd.said ?? '', ...UNTIMED, startMs };
  }
  return { whole: rest, ...named, ...(when ?? UNTIMED) };
}

function timedBefore(line: string): { rest: string; when: When | null } {
  const seconds = SECONDS.exec(line);
  if (seconds) {
    const { from, to } = seconds.groups ?? {};
    const when = { ...UNTIMED, startMs: msOf(from, 's'), endMs: msOf(to, 's') };
    return { rest: line.slice(seconds[0].length), when };
  }
  const before = BEFORE.exec(line);
  if (!before) return { rest: line, when: null };
  const { day, date, from = '', half, to } = before.groups ?? {};
  const ofDay = date !== undefined || half !== undefined;
  const startMs = ofDay ? msOfDay(from, half) : clockMs(from);
  const when = { startMs, endMs: ofDay ? null : clockMs(to ?? ''), ofDay, day: day ?? '' };
  return { rest: line.slice(before[0].length), when };
}

/** Milliseconds since midnight; a time of the day has hours and minutes, and perhaps seconds. */
function msOfDay(clock: string, half: string | undefined): number | null {
  const ms = clockMs(/:.*:/.test(clock) ? clock : clock.replace(/^(\d+:\d+)/, '$1:00'));
  if (ms === null || half === undefined) return ms;
  const noonMs = 12 * 3_600_000;
  return (ms % noonMs) + (half.toLowerCase() === 'p' ? noonMs : 0);
}

function timedBehind(line: string): SpokenLine | null {
  const { name = '', from = '', to = '', said, bare } = BEHIND.exec(line)?.groups ?? {};
  const label = name
    .replace(/^\[(.+)\]\s*$/s, '$1')
    .trim()
    .replace(/[:：-]$/, '')
    .trim();
  const speaker = namedLine(`${label}: x`);
  if (speaker?.text !== 'x' || (bare !== undefined && !isLabel(label))) return null;
  const text = said ?? bare ?? '';
  return {
    whole: line,
    speaker: speaker.speaker,
    text,
    ...UNTIMED,
    startMs: clockMs(from),
    endMs: clockMs(to),
  };
}
