import { AppError } from '@/server/errors';
import { detectShape } from '../source/detect-shape';
import { detectEncoding, openDecoder } from '../source/encoding';
import { HEAD_BYTES, type Origin, readHead } from '../source/open-source';
import type { ShapeOverrides, SourceShape } from '../source/shape';
import { isObject, keyOf } from './parts/named-values';
import {
  ID_NAMES,
  LABEL_NAMES,
  ORDER_NAMES,
  SPEAKER_NAMES,
  TEXT_NAMES,
  UTTERANCES_NAMES,
} from './parts/names';
import type { TextFormatName } from './transcript-mapping';

/** A file that holds what was said, and how it is written. */
export interface DetectedTexts {
  shape: SourceShape;
  format: TextFormatName;
  /** the names in it, in key form */
  names: ReadonlySet<string>;
}

/**
 * Finds out whether a file holds texts of calls, from its beginning: vCons, calls with utterances, or a line (or row) an
 * utterance. @returns null for any other file. @throws AppError `invalid_input`, `not_found` for what cannot be read
 */
export async function detectTexts(
  origin: Origin,
  overrides: ShapeOverrides = {},
): Promise<DetectedTexts | null> {
  const bytes = await readHead(origin);
  const encoding = overrides.encoding ?? detectEncoding(bytes);
  const head = openDecoder(encoding).write(bytes).trimStart();
  if (head.startsWith('{') || head.startsWith('[')) {
    return jsonTexts(head, encoding, bytes.length < HEAD_BYTES);
  }
  const shape = await detectShape(origin, overrides);
  const names = new Set(shape.columns.map(keyOf));
  return looksLikeUtterances(names) ? { shape, format: 'utterances', names } : null;
}

function jsonTexts(head: string, encoding: string, whole: boolean): DetectedTexts | null {
  // A document of many lines is one only as a whole; of a large one, only the beginning is known.
  const document = whole && head.trimEnd().includes('\n') ? anyOf(head) : null;
  const [first = ''] = head.split('\n', 1);
  const line = document === null ? firstObject(head) : null;
  const shape = (format: 'jsonl' | 'json'): SourceShape => ({
    format,
    encoding,
    delimiter: ',',
    quote: '"',
    headerLine: 0,
    columns: ['value'],
  });
  if (line && first.trim().length > 2) {
    const names = namesOf(line);
    const format = formatOf(names);
    return format && { shape: shape('jsonl'), format, names };
  }
  const parsed = document ?? (whole ? anyOf(head) : null);
  const sample = Array.isArray(parsed) ? (parsed.find(isObject) ?? null) : parsed;
  const names = isObject(sample) ? namesOf(sample) : quotedNames(head);
  const format = formatOf(names);
  return format && { shape: shape('json'), format, names };
}

const SAMPLE_LINES = 50;

/** Of the first lines that are objects, so that a broken first line does not hide what the others are. */
function firstObject(head: string): Record<string, unknown> | null {
  const lines = head.split('\n', SAMPLE_LINES);
  return lines.map(anyOf).find(isObject) ?? null;
}

function anyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const namesOf = (object: Record<string, unknown>): Set<string> => new Set(Object.keys(object).map(keyOf));

/** What may be names of fields in the beginning of a document, of any depth. */
function quotedNames(head: string): Set<string> {
  return new Set([...head.matchAll(/"([\w -]{1,40})"\s*:/g)].map(([, name = '']) => keyOf(name)));
}

function formatOf(names: ReadonlySet<string>): TextFormatName | null {
  const has = (some: readonly string[]) => some.some((name) => names.has(name));
  if (names.has('vcon') || (names.has('parties') && has(['dialog', 'analysis']))) return 'vcon';
  if (has(UTTERANCES_NAMES)) return 'calls';
  return looksLikeUtterances(names) ? 'utterances' : null;
}

/** A text, and what only an utterance has; the records of calls have neither speakers nor intents. */
function looksLikeUtterances(names: ReadonlySet<string>): boolean {
  const has = (some: readonly string[]) => some.some((name) => names.has(name));
  const said = has(TEXT_NAMES);
  const ofCall = has(ID_NAMES) || names.has('utteranceid');
  return said && ofCall && has([...SPEAKER_NAMES, ...ORDER_NAMES, ...LABEL_NAMES]);
}

/** The same for a file that is said to hold texts. @throws AppError `invalid_input` when it does not look like any */
export async function requireTexts(origin: Origin, overrides: ShapeOverrides = {}): Promise<DetectedTexts> {
  const found = await detectTexts(origin, overrides);
  if (found) return found;
  throw new AppError('invalid_input', 'The file holds no texts of calls that can be recognized.', {
    hint: 'docs/DATA.md shows the forms: a line an utterance (call_id, speaker, text), calls with utterances, vCon.',
  });
}
