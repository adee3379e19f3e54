/** How a number of a workbook is meant: as it is, a day, a time of day, both, or a length of time. */
export type NumberForm = 'number' | 'date' | 'time' | 'date_time' | 'elapsed';

/**
 * Formats that workbooks know by number without spelling them out (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are
 * days and times of East Asian versions).
 */
const BUILT_IN: readonly (readonly [from: number, to: number, form: NumberForm])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date_time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'elapsed'],
  [47, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
];

/** @param code what the workbook spells out for this number, if it does */
export function formOf(id: number, code: string | undefined): NumberForm {
  if (code !== undefined) return formOfCode(code);
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
}

function formOfCode(code: string): NumberForm {
  const [first = ''] = code.split(';');
  // What is quoted or escaped is shown as it stands.
  const plain = first.replace(/"[^"]*"|\\.|_.|\*./g, '').toLowerCase();
  if (/\[(h+|m+|s+)\]/.test(plain)) return 'elapsed';
  const letters = plain.replace(/\[[^\]]*\]/g, '');
  if (/general/.test(letters) || !/[ymdhs]/.test(letters)) return 'number';
  const hasTime = /[hs]/.test(letters);
  const hasDay = /[yd]/.test(letters) || (/m/.test(letters) && !hasTime);
  if (hasDay) return hasTime ? 'date_time' : 'date';
  return 'time';
}

const DAY_MS = 86_400_000;
/** Serial numbers count days from here; the day 1900-02-29, which never was, makes it the 30th. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31 */
const LAST_SERIAL = 2_958_465;

/** A number of a cell as text: days and times as ISO 8601 without a zone, lengths of time as h:mm:ss. */
export function numberText(text: string, form: NumberForm, from1904: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  if (form === 'number' || value < 0 || value > LAST_SERIAL) return plainNumber(value);
  if (form === 'elapsed') return lengthText(value);
  // Without a day it is a time of day, or a length of time shorter than one; so it is where only that is shown.
  if (form === 'time' || (value < 1 && form === 'date_time')) return lengthText(value % 1);
  const moment = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(value * DAY_MS));
  const iso = moment.toISOString();
  if (form === 'date' && iso.endsWith('T00:00:00.000Z')) return iso.slice(0, 10);
  return iso.slice(0, iso.endsWith('.000Z') ? 19 : 23).replace('T', ' ');
}

/** As a person would type it: no powers of ten, no 0.30000000000000004. */
function plainNumber(value: number): string {
  const short = Number(value.toPrecision(15));
  const text = String(short);
  return text.includes('e') && Number.isInteger(short) && Math.abs(short) < 1e21
    ? BigInt(short).toString()
    : text;
}

function lengthText(days: number): string {
  const ms = Math.round(days * DAY_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  const rest = ms % 1000;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`;
}
