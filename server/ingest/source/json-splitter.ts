import { AppError } from '@/server/errors';

/** A record of a JSON document, as text. */
export interface JsonPiece {
  /** from 1: its place among the records */
  place: number;
  raw: string;
}

/** What is read as one value. */
const LONGEST_VALUE = 64 * 1024 * 1024;

/** root: where documents stand, one behind the other; object: on the way to the list; list: where records stand */
type Level = 'root' | 'object' | 'list';

/** A value under way: a record, a name in an object on the way to the list, or something that is passed over. */
interface Value {
  as: 'record' | 'name' | 'passed';
  parts: string[];
  length: number;
  depth: number;
  inString: boolean;
  escaped: boolean;
}

/**
 * Cuts JSON into its records with memory for one of them: the values of a list at the top, or of the list under `path`,
 * or the documents themselves, which may follow each other with nothing between them (as streams of AWS are written).
 * Each is parsed by itself afterwards, so that a broken one does not hide those behind it, as it does from a streaming
 * parser; what stands beside the list is passed over. @throws AppError `invalid_input`, `too_large`
 */
export class JsonSplitter {
  readonly #levels: Level[] = [];
  /** how many of them are objects on the way to the list */
  #onWay = 0;
  #value: Value | null = null;
  /** of the object on the way that is open: the name whose value comes next */
  #name: string | null = null;
  #places = 0;

  /** @param path names on the way to the list; none: the records are at the top */
  constructor(private readonly path: readonly string[] = []) {}

  push(chunk: string): JsonPiece[] {
    const pieces: JsonPiece[] = [];
    for (let at = 0; at < chunk.length; ) {
      at = this.#value ? this.#within(this.#value, chunk, at, pieces) : this.#between(chunk, at);
    }
    return pieces;
  }

  /** @throws AppError `invalid_input` when the document does not end */
  end(): JsonPiece[] {
    const pieces: JsonPiece[] = [];
    // A number at the very end has nothing behind it.
    if (this.#value?.depth === 0 && !this.#value.inString) this.#finish(this.#value, pieces);
    if (this.#value || this.#levels.length > 0) throw cutOff();
    return pieces;
  }

  #between(chunk: string, at: number): number {
    VALUE_BEGINS.lastIndex = at;
    const found = VALUE_BEGINS.exec(chunk);
    if (!found) return chunk.length;
    const [character] = found;
    const from = found.index;
    if (character === '}' || character === ']') {
      const closed = this.#levels.pop();
      if (closed === undefined) throw unsound(this.#places);
      if (closed === 'object') this.#onWay -= 1;
      this.#name = null;
      return from + 1;
    }
    const level = this.#levelOf(character);
    if (level) {
      this.#levels.push(level);
      if (level === 'object') this.#onWay += 1;
      this.#name = null;
      return from + 1;
    }
    this.#value = {
      as: this.#roleOfValue(),
      parts: [],
      length: 0,
      depth: 0,
      inString: false,
      escaped: false,
    };
    return from;
  }

  /** Null for a value that is not gone into. */
  #levelOf(character: string): Level | null {
    const level = this.#levels.at(-1) ?? 'root';
    if (level === 'root') {
      if (character === '[') return this.path.length === 0 ? 'list' : 'root';
      return character === '{' && this.path.length > 0 ? 'object' : null;
    }
    if (level === 'list' || this.#name === null || this.#name !== this.path[this.#onWay - 1]) return null;
    if (this.#onWay === this.path.length) return character === '[' ? 'list' : null;
    return character === '{' ? 'object' : null;
  }

  #roleOfValue(): Value['as'] {
    const level = this.#levels.at(-1) ?? 'root';
    if (level === 'object') return this.#name === null ? 'name' : 'passed';
    return level === 'root' && this.path.length > 0 ? 'passed' : 'record';
  }

  /** @returns where the value ends, or the end of the chunk */
  #within(value: Value, chunk: string, from: number, pieces: JsonPiece[]): number {
    let at = from;
    while (at < chunk.length) {
      const ended = value.inString ? this.#inString(value, chunk, at) : this.#inValue(value, chunk, at);
      at = ended.at;
      if (!ended.done) continue;
      this.#keep(value, chunk.slice(from, at));
      this.#finish(value, pieces);
      return at;
    }
    this.#keep(value, chunk.slice(from));
    return chunk.length;
  }

  #inString(value: Value, chunk: string, at: number): { at: number; done: boolean } {
    if (value.escaped) {
      value.escaped = false;
      return { at: at + 1, done: false };
    }
    STRING_ENDS.lastIndex = at;
    const found = STRING_ENDS.exec(chunk);
    if (!found) return { at: chunk.length, done: false };
    if (found[0] === '\\') value.escaped = true;
    else value.inString = false;
    return { at: found.index + 1, done: found[0] === '"' && value.depth === 0 };
  }

  #inValue(value: Value, chunk: string, at: number): { at: number; done: boolean } {
    const ends = value.depth === 0 ? SCALAR_ENDS : VALUE_MARKS;
    ends.lastIndex = at;
    const found = ends.exec(chunk);
    if (!found) return { at: chunk.length, done: false };
    const mark = found[0];
    const after = found.index + 1;
    if (mark === '"') {
      value.inString = true;
      return { at: after, done: false };
    }
    if (mark === '{' || mark === '[') {
      value.depth += 1;
      return { at: after, done: false };
    }
    if (value.depth === 0) return { at: found.index, done: true };
    value.depth -= 1;
    return { at: after, done: value.depth === 0 };
  }

  #keep(value: Value, text: string): void {
    if (value.as === 'passed') return;
    value.length += text.length;
    if (value.length > LONGEST_VALUE) {
      throw new AppError('too_large', 'The file holds one JSON value of more than 64 million characters.', {
        hint: "Turn it into JSON lines, for example with: jq -c '.[]' file.json > file.jsonl",
      });
    }
    value.parts.push(text);
  }

  #finish(value: Value, pieces: JsonPiece[]): void {
    this.#value = null;
    if (value.as === 'passed') this.#name = null;
    const raw = value.parts.join('');
    if (value.as === 'name') this.#name = nameOf(raw);
    if (value.as !== 'record') return;
    this.#places += 1;
    pieces.push({ place: this.#places, raw });
  }
}

const VALUE_BEGINS = /[^\s,:]/g;
const STRING_ENDS = /["\\]/g;
const VALUE_MARKS = /["{}[\]]/g;
/** What may stand behind a number or a word, besides what opens a value. */
const SCALAR_ENDS = /[\s,"{}[\]]/g;

/** '' for what is no name: it leads nowhere. */
function nameOf(raw: string): string {
  try {
    const name: unknown = JSON.parse(raw);
    return typeof name === 'string' ? name : '';
  } catch {
    return '';
  }
}

function cutOff(): AppError {
  return new AppError('invalid_input', 'The file is no sound JSON: it ends in the middle.', {
    hint: 'It was probably cut off; fetch it again.',
  });
}

function unsound(places: number): AppError {
  return new AppError(
    'invalid_input',
    `The file is no sound JSON: a bracket closes that was never opened, after ${places} records.`,
    { hint: 'It was damaged, or put together by hand; export it again.' },
  );
}
