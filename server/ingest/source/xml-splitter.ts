import { AppError } from '@/server/errors';

/** A record of an XML document, as text. */
export interface XmlPiece {
  /** from 1: its place among the records */
  place: number;
  raw: string;
}

/** What is read as one record, and what a single tag or comment may be. */
const LONGEST_RECORD = 16 * 1024 * 1024;
const LONGEST_TAG = 1024 * 1024;
const DEEPEST = 100;

interface Tag {
  kind: 'open' | 'close' | 'empty' | 'other';
  name: string;
  /** behind it */
  end: number;
}

/**
 * Cuts XML into its records with memory for one of them: the elements of a list (an element whose name is that of its
 * first child and more: calls, cdrs, call-list), which may stand inside others; without a list, each document is a record,
 * and documents may follow each other in one file. A document type is refused, so that no entity of the file's own is
 * ever expanded. @throws AppError `invalid_input`, `too_large`
 */
export class XmlSplitter {
  readonly #open: string[] = [];
  /** how many elements are open around the list's elements; null without a list */
  #list: number | null = null;
  /** how many elements are open around the record under way; null between records */
  #record: number | null = null;
  /** nothing has stood in the document yet but elements that have just begun */
  #descending = false;
  #parts: string[] = [];
  #length = 0;
  #carry = '';
  #places = 0;

  push(chunk: string): XmlPiece[] {
    const pieces: XmlPiece[] = [];
    const text = this.#carry + chunk;
    let at = 0;
    // Where what belongs to the record under way begins.
    let from = 0;
    for (;;) {
      const begin = text.indexOf('<', at);
      this.#passText(text, at, begin < 0 ? text.length : begin);
      if (begin < 0) {
        at = text.length;
        break;
      }
      const tag = tagAt(text, begin);
      at = begin;
      if (!tag) break;
      if (this.#begins(tag)) {
        this.#parts = [];
        this.#length = 0;
        from = begin;
      }
      at = tag.end;
      if (this.#ends(tag)) pieces.push(this.#finished(text.slice(from, at)));
    }
    if (this.#record !== null) this.#keep(text.slice(from, at));
    this.#carry = text.slice(at);
    if (this.#carry.length > LONGEST_TAG) throw unsound('a tag or a comment does not end');
    return pieces;
  }

  /** @throws AppError `invalid_input` when the document does not end, or there is none */
  end(): XmlPiece[] {
    if (this.#open.length > 0 || this.#carry.trim() !== '') throw unsound('it ends in the middle');
    return [];
  }

  #passText(text: string, from: number, to: number): void {
    if (this.#descending && text.slice(from, to).trim() !== '') this.#descending = false;
  }

  /** Takes note of what a tag opens. @returns whether a record begins with it */
  #begins(tag: Tag): boolean {
    if (tag.kind !== 'open' && tag.kind !== 'empty') return false;
    const around = this.#open.length;
    const parent = this.#open.at(-1);
    if (around >= DEEPEST) throw unsound('its elements are nested deeper than any record is');
    this.#open.push(tag.name);
    if (around === 0) {
      this.#list = null;
      this.#descending = true;
      this.#record = 0;
      return true;
    }
    if (this.#descending && parent !== undefined && isListOf(parent, tag.name)) {
      this.#list = around;
      this.#descending = false;
      this.#record = around;
      return true;
    }
    if (this.#list !== around || this.#record !== null) return false;
    this.#record = around;
    return true;
  }

  /** Takes note of what a tag closes. @returns whether the record under way ends with it */
  #ends(tag: Tag): boolean {
    if (tag.kind !== 'close' && tag.kind !== 'empty') return false;
    this.#descending = false;
    if (this.#open.pop() !== tag.name)
      throw unsound(`</${tag.name.slice(0, 40)}> closes what was not opened`);
    if (this.#list !== null && this.#open.length < this.#list) this.#list = null;
    if (this.#record === null || this.#open.length > this.#record) return false;
    this.#record = null;
    return true;
  }

  #keep(text: string): void {
    this.#length += text.length;
    if (this.#length > LONGEST_RECORD) {
      throw new AppError('too_large', 'The file holds one XML record of more than 16 million characters.', {
        hint: 'Send a file a call, or a list of them: <cdrs><cdr>…</cdr><cdr>…</cdr></cdrs>.',
      });
    }
    this.#parts.push(text);
  }

  #finished(last: string): XmlPiece {
    this.#keep(last);
    this.#places += 1;
    const raw = this.#parts.join('');
    this.#parts = [];
    this.#length = 0;
    return { place: this.#places, raw };
  }
}

function isListOf(parent: string, child: string): boolean {
  return parent.length > child.length && parent.toLowerCase().startsWith(child.toLowerCase());
}

/** Null when it does not end yet. @throws AppError `invalid_input` for a document type */
function tagAt(text: string, begin: number): Tag | null {
  if (text.startsWith('<!', begin)) return markedAt(text, begin);
  if (text.startsWith('<?', begin)) return passedUntil(text, begin, '?>');
  const end = endOfTag(text, begin + 1);
  if (end < 0) return null;
  const [, slash = '', name = ''] = TAG.exec(text.slice(begin, Math.min(end, begin + 1000))) ?? [];
  if (name === '') throw unsound('a "<" begins no tag');
  const empty = text[end - 2] === '/';
  return { kind: slash === '/' ? 'close' : empty ? 'empty' : 'open', name, end };
}

const TAG = /^<(\/?)([^\s/>]+)/;

/** A comment or a piece of characters; while it may still be either, nothing. */
function markedAt(text: string, begin: number): Tag | null {
  if (text.startsWith('<!--', begin)) return passedUntil(text, begin, '-->');
  if (text.startsWith('<![CDATA[', begin)) return passedUntil(text, begin, ']]>');
  const beginning = text.slice(begin, begin + 9);
  if ('<!--'.startsWith(beginning) || '<![CDATA['.startsWith(beginning)) return null;
  throw new AppError(
    'invalid_input',
    'The XML file declares a document type or entities, as no export does.',
    {
      hint: 'Entities can be made to fill a machine, so they are not read. Take the lines with <!DOCTYPE … > out.',
    },
  );
}

function passedUntil(text: string, begin: number, mark: string): Tag | null {
  const end = text.indexOf(mark, begin);
  return end < 0 ? null : { kind: 'other', name: '', end: end + mark.length };
}

/** Behind the ">" that ends a tag; one inside quotes does not. -1 when it is not there yet. */
function endOfTag(text: string, from: number): number {
  let at = from;
  for (;;) {
    MARKS.lastIndex = at;
    const found = MARKS.exec(text);
    if (!found) return -1;
    if (found[0] === '>') return found.index + 1;
    const close = text.indexOf(found[0], found.index + 1);
    if (close < 0) return -1;
    at = close + 1;
  }
}

const MARKS = /["'>]/g;

function unsound(what: string): AppError {
  return new AppError('invalid_input', `The file is no sound XML: ${what}.`, {
    hint: 'It was probably cut off or damaged; fetch it again.',
  });
}
