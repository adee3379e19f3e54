import { isObject } from '@/server/ingest/transcripts/parts/named-values';
import type { Report } from './problem';

/** What is wrong with a value; null: nothing. */
type Judge = (value: unknown) => string | null;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;
const HASH = /^[a-z0-9]+-[A-Za-z0-9_-]+$/;
const SHA512 = /^sha512-[A-Za-z0-9_-]{86}$/;
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;.*)?$/;

export const text: Judge = (value) => (typeof value === 'string' ? null : 'must be a string');

export const uuid: Judge = (value) =>
  typeof value === 'string' && UUID.test(value) ? null : 'must be a UUID';

/** RFC 3339, section 5.6; days that no month has are none. */
export const date: Judge = (value) => {
  const [, day = '', hour = '', minute = '', second = ''] =
    (typeof value === 'string' && DATE.exec(value)) || [];
  const sound =
    day !== '' &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) <= 60 &&
    new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  return sound ? null : 'must be a date and time of RFC 3339 with its offset, as 2026-05-01T09:00:00Z';
};

export const duration: Judge = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? null
    : 'must be a number of seconds, 0 or more';

export const mediaType: Judge = (value) =>
  typeof value === 'string' && MEDIA_TYPE.test(value) ? null : 'must be a media type, as audio/ogg';

export const httpsUrl: Judge = (value) =>
  typeof value === 'string' && /^https:\/\/\S+$/i.test(value) && URL.canParse(value)
    ? null
    : 'must be an HTTPS address';

/** One token or several: the algorithm in lower case, a hyphen, the digest in base64url. */
export const contentHash: Judge = (value) => {
  const tokens: unknown[] = Array.isArray(value) ? value : [value];
  const sound = (token: unknown) =>
    typeof token === 'string' && (token.startsWith('sha512-') ? SHA512.test(token) : HASH.test(token));
  return tokens.length > 0 && tokens.every(sound) ? null : 'must be sha512- and the digest in base64url';
};

export const object: Judge = (value) => (isObject(value) ? null : 'must be an object');

export const texts: Judge = (value) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? null : 'must be a list of strings';

export const oneOf =
  (words: readonly string[]): Judge =>
  (value) =>
    typeof value === 'string' && words.includes(value) ? null : `must be one of ${words.join(', ')}`;

/** A place in a list that is there. */
export const place =
  (list: readonly unknown[], name: string): Judge =>
  (value) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) < list.length
      ? null
      : `must be the place of one of the ${list.length} ${name}, from 0`;

export const placeOrPlaces =
  (list: readonly unknown[], name: string): Judge =>
  (value) => {
    const judge = place(list, name);
    const found: unknown[] = Array.isArray(value) ? value : [value];
    return found.map(judge).find((wrong) => wrong !== null) ?? null;
  };

/** A rule of a parameter: what its value must be, and where the draft says so. */
export interface Rule {
  judge: Judge;
  section: string;
}

/** Judges every parameter that is there by its rule. Absent and null are the same (section 2.2). */
export function judgeAll(
  values: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, Rule>>,
  at: string,
  report: Report,
): void {
  for (const [name, { judge, section }] of Object.entries(rules)) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    const wrong = judge(value);
    if (wrong !== null) report.must(at === '' ? name : `${at}.${name}`, section, `It ${wrong}.`);
  }
}
