import { isObject } from '../transcripts/parts/named-values';
import { itemOfValue, objectOf } from './json-item';
import { JsonSplitter } from './json-splitter';

/** The records that the beginning of a JSON file holds, and how they are told from each other. */
export interface JsonView {
  format: 'jsonl' | 'json';
  /** names on the way to the list that holds the records, joined with a dot; '' for none */
  list: string;
  objects: Record<string, unknown>[];
}

/** So many records are looked at. */
const LOOKED_AT = 1000;
const LOOKED_AT_LINES = 50;
/** A list lies at most so deep in its document. */
const DEEPEST_LIST = 3;
const MOST_LISTS = 12;

/**
 * Every way in which the beginning of a JSON file can be read: JSON lines or the documents themselves (or the list at the
 * top), and each list of objects inside the first one. @param whole there is no more of the file
 */
export function jsonViews(head: string, whole: boolean): [JsonView, ...JsonView[]] {
  const lines = jsonLines(head, whole);
  const text = whole ? head : closedJson(head);
  const top: JsonView = lines
    ? { format: 'jsonl', list: '', objects: lines }
    : { format: 'json', list: '', objects: recordsOf(text, []) };
  const lists = listsIn(top.objects[0] ?? {}, []).slice(0, MOST_LISTS);
  const inside = lists.map((path): JsonView => {
    return { format: 'json', list: path.join('.'), objects: recordsOf(text, path) };
  });
  return [top, ...inside];
}

function recordsOf(text: string, path: readonly string[]): Record<string, unknown>[] {
  const splitter = new JsonSplitter(path);
  const pieces = [];
  try {
    pieces.push(...splitter.push(text));
    pieces.push(...splitter.end());
  } catch {
    // What can be read of it is looked at; reading it for good says what is wrong.
  }
  const objects = pieces.slice(0, LOOKED_AT).map(({ place, raw }) => itemOfValue(place, raw).object);
  return objects.filter((object) => object !== null);
}

/** The objects of a file with one a line, broken lines aside; null for any other. */
function jsonLines(head: string, whole: boolean): Record<string, unknown>[] | null {
  if (!head.trimStart().startsWith('{') || (whole && isOneDocument(head))) return null;
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  // The last line of a head is cut somewhere.
  if (!whole && lines.length > 1) lines.pop();
  const found = lines.map((line) => objectOf(line));
  const sample = found.slice(0, LOOKED_AT_LINES);
  const good = sample.filter((one) => one !== null).length;
  if (good === 0 || (found[0] === null && good * 2 < sample.length)) return null;
  return found.flatMap((one) => (isObject(one) ? [one] : []));
}

/** Of many lines, so that a document of one line is JSON lines, to which more can be added. */
function isOneDocument(head: string): boolean {
  return head.trimEnd().includes('\n') && objectOf(head) !== null;
}

function listsIn(value: Record<string, unknown>, path: readonly string[]): string[][] {
  return Object.entries(value).flatMap(([name, inner]): string[][] => {
    if (name.includes('.')) return [];
    const here = [...path, name];
    if (Array.isArray(inner)) return inner.some(isObject) ? [here] : [];
    return isObject(inner) && here.length < DEEPEST_LIST ? listsIn(inner, here) : [];
  });
}

/** What is nested deeper is no record (json-item.ts); a head that goes on so has an end before it. */
const DEEPEST_HEAD = 250;

/** A document that was cut somewhere, up to its last whole value, and closed. */
function closedJson(text: string): string {
  const closers: string[] = [];
  let cut = { at: 0, closers: '' };
  const marks = /"(?:[^"\\]|\\.)*"|["{}[\],]/gs;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === '"' || closers.length > DEEPEST_HEAD) break;
    if (mark === '{') closers.unshift('}');
    else if (mark === '[') closers.unshift(']');
    else if (mark === '}' || mark === ']') closers.shift();
    else if (mark === ',') cut = { at: index, closers: closers.join('') };
    if (closers.length === 0 && mark !== ',') cut = { at: index + 1, closers: '' };
  }
  return text.slice(0, cut.at) + cut.closers;
}
