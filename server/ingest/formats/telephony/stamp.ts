import { compileTimeFormat } from '../../convert/date-format';
import { wallMs } from '../../convert/zone-clock';

/** A point of time as a source gives it. */
export interface Stamp {
  /** milliseconds since 1970; of a local time as if its clock were UTC */
  ms: number;
  /** of a clock whose zone the source does not say: the mapping's zone holds */
  local: boolean;
}

const ISO = compileTimeFormat('iso');
/** "Wed, 18 Oct 2017 17:04:59 +0000" (RFC 2822), the day of the week left out. */
const INTERNET = compileTimeFormat('d MMM yyyy H:mm:ss XXX');
const EPOCH = /^\d{1,19}(\.\d+)?$/;
/** What spreadsheets make of times: with slashes the US way (files that put the day first: day-first.ts). */
const SLASHED = [
  'M/d/yyyy h:mm:ss a',
  'M/d/yyyy h:mm a',
  'M/d/yy h:mm:ss a',
  'M/d/yy h:mm a',
  'M/d/yyyy H:mm:ss',
  'M/d/yyyy H:mm',
  'd-M-yyyy H:mm:ss',
  'd-M-yyyy H:mm',
  'd.M.yyyy H:mm:ss',
  'd.M.yyyy H:mm',
  'yyyy/M/d H:mm:ss',
].map(compileTimeFormat);

/**
 * Reads a time in any of the ways telephone systems write it: seconds, milliseconds or microseconds since 1970 (told apart
 * by their size), ISO 8601 with and without an offset, RFC 2822.
 * @returns null for what is empty, zero, or no time
 */
export function stampOf(value: unknown): Stamp | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  if (text === '' || Number(text) === 0) return null;
  if (EPOCH.test(text)) return ofEpoch(Number(text));
  const plain = withOffset(text);
  const wall = ISO(plain) ?? INTERNET(plain) ?? slashed(plain);
  const ms = wall && wallMs(wall);
  if (!wall || ms === null) return null;
  return wall.offsetMinutes === null
    ? { ms, local: true }
    : { ms: ms - wall.offsetMinutes * 60_000, local: false };
}

/** Seconds reach 10^8 in 1973 and 10^11 in the year 5138: what is less is no time, what is more is milli- or microseconds. */
function ofEpoch(value: number): Stamp | null {
  if (value < 1e8) return null;
  const ms = value < 1e11 ? value * 1000 : value < 1e14 ? value : value / 1000;
  return { ms: Math.round(ms), local: false };
}

/** Zones that systems name by letters of which only one is meant, and their offsets. */
const ZONES: Record<string, string> = {
  ...{ UTC: '+0000', GMT: '+0000', EST: '-0500', EDT: '-0400', CST: '-0600', CDT: '-0500' },
  ...{ WET: '+0000', WEST: '+0100', BST: '+0100', CET: '+0100', CEST: '+0200', EET: '+0200', EEST: '+0300' },
  ...{
    AEST: '+1000',
    AEDT: '+1100',
    NZST: '+1200',
    NZDT: '+1300',
    JST: '+0900',
    AKST: '-0900',
    HST: '-1000',
  },
  ...{ MST: '-0700', MDT: '-0600', PST: '-0800', PDT: '-0700' },
};

/** Without the day of the week, with the date in front ("09:01:00 UTC 2024-05-01"), and with its zone as an offset. */
function withOffset(text: string): string {
  return text
    .replace(/^[A-Za-z]{3},\s*/, '')
    .replace(/^(\d\d:\d\d:\d\d)\s+([A-Z]{3,4})\s+(\d{4}-\d\d-\d\d)$/, '$3 $1 $2')
    .replace(/\s([A-Z]{3,4})$/, (zone, name: string) => (ZONES[name] ? ` ${ZONES[name]}` : zone));
}

function slashed(text: string) {
  for (const parse of SLASHED) {
    const wall = parse(text);
    if (wall && wallMs(wall) !== null) return wall;
  }
  return null;
}

/** So many milliseconds later (or earlier). */
export function shifted(stamp: Stamp, ms: number): Stamp {
  return { ms: stamp.ms + ms, local: stamp.local };
}

/** Milliseconds from one to the other, never below zero; null where one is not known. */
export function msBetween(from: Stamp | null, to: Stamp | null): number | null {
  return from && to ? Math.max(0, to.ms - from.ms) : null;
}

/** As a cell: milliseconds since 1970, or the local time in ISO 8601. '' for none, and for what is no date. */
export function stampCell(stamp: Stamp | null): string {
  if (!stamp || !Number.isFinite(stamp.ms) || Math.abs(stamp.ms) > 8.64e15) return '';
  return stamp.local ? new Date(stamp.ms).toISOString().slice(0, -1) : String(stamp.ms);
}
