import type { SourceItem } from '../formats/call-format';
import { isObject } from '../transcripts/parts/named-values';
import { outOfEnvelope } from './json-envelope';
import { lineProblem, type RecordProblem } from './tokenize';

const NO_OBJECT: RecordProblem = {
  reason: 'The line is not one JSON object.',
  hint: 'Each line is a whole object: {"call_id": "C-1", "started_at": "2026-05-01T09:00:00Z", …}.',
};
const NO_RECORD: RecordProblem = {
  reason: 'This is not a sound JSON object.',
  hint: 'Every value of the list is an object: {"call_id": "C-1", …}. It may have been damaged.',
};
export const TOO_DEEP: RecordProblem = {
  reason: 'Objects are nested deeper than any record is.',
  hint: 'The file was damaged, or is no export of calls.',
};
/** Nothing that reads objects recursively comes to an end of its stack. */
const DEEPEST = 200;

/** What a line of JSON lines holds. */
export function itemOfLine(line: number, raw: string, overlong: boolean): SourceItem {
  const problem = lineProblem({ line, text: raw, overlong });
  if (problem) return { line, raw, object: null, problem };
  const object = objectOf(raw);
  if (object === 'too deep') return { line, raw, object: null, problem: TOO_DEEP };
  return { line, raw, object, problem: object ? null : NO_OBJECT };
}

/** What a record of a document holds; its `raw` is on one line, so that it can be sent again as JSON lines. */
export function itemOfValue(place: number, text: string): SourceItem {
  const raw = text.replaceAll(/\s*[\r\n]\s*/g, ' ');
  const problem = lineProblem({ line: place, text: raw, overlong: false });
  if (problem) return { line: place, raw, object: null, problem };
  const object = objectOf(text);
  if (object === 'too deep') return { line: place, raw, object: null, problem: TOO_DEEP };
  return { line: place, raw, object, problem: object ? null : NO_RECORD };
}

/** The object of a JSON text, out of the envelope of a store or a stream. @returns null for what is no JSON object */
export function objectOf(text: string): Record<string, unknown> | 'too deep' | null {
  try {
    const value = parsed(text);
    if (!isObject(value)) return null;
    if (text.length > DEEPEST && isDeep(value, DEEPEST)) return 'too deep';
    const record = outOfEnvelope(value);
    return record !== value && isDeep(record, DEEPEST) ? 'too deep' : record;
  } catch {
    return null;
  }
}

const NO_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/gs;

/** JSON, also with the NaN and Infinity that Python writes and JSON does not know: these are null. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    if (!/NaN|Infinity/.test(text)) throw thrown;
    return JSON.parse(
      text.replace(NO_NUMBER, (found) => (found.startsWith('"') ? found : 'null')),
    ) as unknown;
  }
}

function isDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isDeep(inner, left - 1));
}
