/** A time as a file writes it. `offsetMinutes` is null when the file does not say: then the zone of the mapping holds. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
  offsetMinutes: number | null;
  /** Set instead of all others when the file gives an instant. */
  epochMs: number | null;
}

type Reader = (text: string, at: number, into: WallTime) => number;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TOKEN = /yyyy|yy|MMM|MM|M|dd|d|HH|H|hh|h|mm|m|ss|s|SSS|XXX|a|'[^']*'|./gs;

/** Digits from `at`: [value, next], or null when there are fewer than `least`. */
function digits(text: string, at: number, least: number, most: number): [number, number] | null {
  let value = 0;
  let end = at;
  while (end < at + most) {
    const code = text.charCodeAt(end) - 48;
    if (!(code >= 0 && code <= 9)) break;
    value = value * 10 + code;
    end += 1;
  }
  return end - at < least ? null : [value, end];
}

function number(least: number, most: number, put: (into: WallTime, value: number) => void): Reader {
  return (text, at, into) => {
    const found = digits(text, at, least, most);
    if (!found) return -1;
    put(into, found[0]);
    return found[1];
  };
}

const FRACTION: Reader = (text, at, into) => {
  const found = digits(text, at, 1, 9);
  if (!found) return -1;
  into.ms = Math.floor(found[0] / 10 ** (found[1] - at - 3));
  return found[1];
};

/** The largest offset of a zone today is 14 hours. */
const MOST_OFFSET_HOURS = 14;

const OFFSET: Reader = (text, at, into) => {
  const match = /^(?:Z|UTC|GMT|([+-])(\d\d):?(\d\d)?)/i.exec(text.slice(at, at + 6));
  if (!match || Number(match[2] ?? 0) > MOST_OFFSET_HOURS || Number(match[3] ?? 0) > 59) return -1;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  into.offsetMinutes = match[1] === '-' ? -minutes : minutes;
  return at + match[0].length;
};

const READERS: Record<string, Reader> = {
  yyyy: number(4, 4, (into, value) => {
    into.year = value;
  }),
  // Two digits: 70-99 are 19xx, 00-69 are 20xx (POSIX).
  yy: number(2, 2, (into, value) => {
    into.year = value >= 69 ? 1900 + value : 2000 + value;
  }),
  MMM: (text, at, into) => {
    into.month = MONTHS.indexOf(text.slice(at, at + 3).toLowerCase()) + 1;
    return into.month === 0 ? -1 : at + 3;
  },
  MM: number(2, 2, (into, value) => {
    into.month = value;
  }),
  M: number(1, 2, (into, value) => {
    into.month = value;
  }),
  dd: number(2, 2, (into, value) => {
    into.day = value;
  }),
  d: number(1, 2, (into, value) => {
    into.day = value;
  }),
  HH: number(2, 2, (into, value) => {
    into.hour = value;
  }),
  H: number(1, 2, (into, value) => {
    into.hour = value;
  }),
  mm: number(2, 2, (into, value) => {
    into.minute = value;
  }),
  m: number(1, 2, (into, value) => {
    into.minute = value;
  }),
  ss: number(2, 2, (into, value) => {
    into.second = value;
  }),
  s: number(1, 2, (into, value) => {
    into.second = value;
  }),
  SSS: FRACTION,
  XXX: OFFSET,
  a: (text, at, into) => {
    const half = text.slice(at, at + 2).toLowerCase();
    if ((half !== 'am' && half !== 'pm') || into.hour > 12) return -1;
    into.hour = (into.hour % 12) + (half === 'pm' ? 12 : 0);
    return at + 2;
  },
};
READERS.hh = READERS.HH as Reader;
READERS.h = READERS.H as Reader;

function literal(text: string): Reader {
  return (source, at) => (source.startsWith(text, at) ? at + text.length : -1);
}

function blank(): WallTime {
  return {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    ms: 0,
    offsetMinutes: null,
    epochMs: null,
  };
}

export type TimeParser = (text: string) => WallTime | null;

function epoch(unit: number): TimeParser {
  return (text) =>
    /^\d{1,16}(\.\d+)?$/.test(text) ? { ...blank(), epochMs: Math.round(Number(text) * unit) } : null;
}

/** yyyy-MM-dd, then T or a space, HH:mm, and optionally seconds, a fraction and an offset (or Z, UTC, GMT). */
const parseIso: TimeParser = (text) => {
  const base = ISO_MINUTES(text.slice(0, 16));
  if (!base) return null;
  let at = 16;
  if (text[at] === ':') {
    const seconds = digits(text, at + 1, 2, 2);
    if (!seconds) return null;
    [base.second, at] = seconds;
    if (text[at] === '.' || text[at] === ',') at = FRACTION(text, at + 1, base);
  }
  if (at >= 0 && at < text.length) at = OFFSET(text, text[at] === ' ' ? at + 1 : at, base);
  return at === text.length ? base : null;
};
const ISO_MINUTES: TimeParser = (text) => ISO_T(text) ?? ISO_SPACE(text);
const ISO_T = compilePattern("yyyy-MM-dd'T'HH:mm");
const ISO_SPACE = compilePattern('yyyy-MM-dd HH:mm');

function compilePattern(pattern: string): TimeParser {
  const readers = (pattern.match(TOKEN) ?? []).map(
    (token) => READERS[token] ?? literal(token.startsWith("'") ? token.slice(1, -1) : token),
  );
  return (text) => {
    const into = blank();
    let at = 0;
    for (const read of readers) {
      at = read(text, at, into);
      if (at < 0) return null;
    }
    return at === text.length ? into : null;
  };
}

/**
 * A parser for one format: `iso`, `epoch_s`, `epoch_ms`, or a pattern of yyyy yy MMM MM M dd d HH H hh h mm m ss s SSS
 * XXX (offset) a (am, pm); other characters stand for themselves, letters in single quotes. It reads the whole text.
 */
export function compileTimeFormat(format: string): TimeParser {
  if (format === 'iso') return parseIso;
  if (format === 'epoch_s') return epoch(1000);
  if (format === 'epoch_ms') return epoch(1);
  const parse = compilePattern(format);
  return (text) => parse(text) ?? (DAY_OF_WEEK.test(text) ? parse(text.replace(DAY_OF_WEEK, '')) : null);
}

/** "Wed, 01 May 2024": the date says it again. */
const DAY_OF_WEEK = /^[A-Za-z]{2,9}\.?,?\s+(?=\d)/;

/** Formats that a suggestion tries, the surest first: what fits two of them is read by the one that fits all samples. */
export const COMMON_TIME_FORMATS = [
  'iso',
  'epoch_s',
  'epoch_ms',
  'yyyy/M/d H:mm:ss',
  'yyyy-M-d H:mm:ss',
  'd-M-yyyy H:mm:ss',
  'd.M.yyyy H:mm:ss',
  'd/M/yyyy H:mm:ss',
  'M/d/yyyy H:mm:ss',
  'd-M-yyyy H:mm',
  'd.M.yyyy H:mm',
  'd/M/yyyy H:mm',
  'M/d/yyyy H:mm',
  'M/d/yyyy h:mm:ss a',
  'M/d/yyyy h:mm a',
  'M/d/yy h:mm:ss a',
  'M/d/yy h:mm a',
  'd.M.yy H:mm:ss',
  'd MMM yyyy H:mm:ss',
  'yyyyMMddHHmmss',
  'yyyyMMdd H:mm:ss',
  'yyyyMMdd H:mm',
  'yyMMdd H:mm:ss',
  'yyyy-MM-dd',
] as const;
