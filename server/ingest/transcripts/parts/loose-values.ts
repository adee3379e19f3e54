import { isObject, keyOf } from './named-values';

const MOST_MS = 2 * 86_400_000;
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?$/;
const ISO_DURATION = /^PT(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?$/i;

/** Milliseconds of one unit of a time. */
const UNIT_MS = { s: 1000, ms: 1, ticks: 1 / 10_000 } as const;

/**
 * What stands under names one inside the other. Names are told in key form and match however a source writes them
 * ("start_time", "StartTime"). @returns undefined where there is none, or null
 */
export function inside(value: unknown, ...names: readonly string[]): unknown {
  let found = value;
  for (const name of names) {
    if (!isObject(found)) return undefined;
    found = fieldOf(found, name);
  }
  return found ?? undefined;
}

function fieldOf(object: Record<string, unknown>, name: string): unknown {
  if (object[name] !== undefined && object[name] !== null && Object.hasOwn(object, name)) return object[name];
  for (const key of Object.keys(object)) {
    if (object[key] !== null && object[key] !== undefined && keyOf(key) === name) return object[key];
  }
  return undefined;
}

/** The first that is there, of several names of the same. */
export function oneOf(value: unknown, names: readonly string[]): unknown {
  for (const name of names) {
    const found = inside(value, name);
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}

/** As trimmed text; '' where there is none, or a list or an object. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).replaceAll('\0', '').trim()
    : '';
}

/** Numbers, also those written as text; null for anything else. */
export function numberOf(value: unknown): number | null {
  const text = textOf(value);
  const number = text === '' ? Number.NaN : Number(text.replace(/^(-?\d+),(\d+)$/, '$1.$2'));
  return Number.isFinite(number) ? number : null;
}

/** The objects of a list; of a single object that itself, as some writers leave out a list of one. */
export function objectsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/**
 * Milliseconds of a number in the unit, of a clock time ("00:01:02,500") or of an ISO 8601 duration ("PT1M2.5S").
 * @returns null for what is none, negative, or more than two days
 */
export function msOf(value: unknown, unit: keyof typeof UNIT_MS): number | null {
  const text = textOf(value);
  const number = numberOf(text.replace(/^(-?[\d.,]+)\s*s$/i, '$1'));
  const ms = number === null ? (clockMs(text) ?? isoMs(text)) : number * UNIT_MS[unit];
  return ms === null || ms < 0 || ms > MOST_MS ? null : Math.round(ms);
}

/** Milliseconds of hours (which may be missing), minutes and seconds with colons; null for anything else. */
export function clockMs(text: string): number | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole * 1000 + Math.round(Number(`0.${fraction}`) * 1000);
}

function isoMs(text: string): number | null {
  const match = ISO_DURATION.exec(text);
  if (!match || text.length === 2) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** 0 to 1; null for what is not on that scale. */
export function shareOf(value: unknown): number | null {
  const number = numberOf(value);
  return number !== null && number >= 0 && number <= 1 ? number : null;
}
