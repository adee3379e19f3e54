import { isObject } from './named-values';

/** The objects of a list; a single one is a list of one. */
export function listOf(value: unknown): Record<string, unknown>[] {
  if (isObject(value)) return [value];
  // What stands at a place is named by the place: what is no object is one of which nothing is known.
  return Array.isArray(value) ? value.map((one: unknown) => (isObject(one) ? one : {})) : [];
}

/** Trimmed text; '' for what is neither text nor number. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** No call is longer, in milliseconds; dialogs that lie further apart have no common clock. */
export const LONGEST_CALL_MS = 2 * 86_400_000;

/** A place in a list, from 0, which may come as a number or as text; null for what is none. */
export function placeOf(value: unknown): number | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const text = textOf(first);
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Seconds that may come as a number or as text; null where there are none. */
export function secondsOf(value: unknown): number | null {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** The type of media, as it is called now and was before; '' where it is not told. */
export function mediaTypeOf({ mediatype, mimetype, media_type: other }: Record<string, unknown>): string {
  return textOf(mediatype ?? mimetype ?? other).toLowerCase();
}

/**
 * The content that stands in a dialog, an analysis or an attachment, as it is meant: what base64 hides is text again, JSON
 * may stand in a text. @returns undefined where there is none
 */
export function contentOf(object: Record<string, unknown>): unknown {
  const { body, encoding } = object;
  if (typeof body !== 'string') return body ?? undefined;
  const plain = encoding === 'base64url' || encoding === 'base64' ? decoded(body) : body;
  if (encoding !== 'json' && !/^\s*[[{]/.test(plain)) return plain;
  try {
    return JSON.parse(plain) as unknown;
  } catch {
    return plain;
  }
}

function decoded(body: string): string {
  return Buffer.from(body, 'base64url').toString('utf8');
}
