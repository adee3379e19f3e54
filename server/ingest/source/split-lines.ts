/** A line of a file, without its end. */
export interface Line {
  /** 1 is the first line. */
  line: number;
  text: string;
  /** The line was longer than allowed; `text` is only its beginning. */
  overlong: boolean;
}

/** In characters. The longest real call record is a few thousand. */
const MAX_LINE_LENGTH = 1_048_576;
/** How much of an overlong line is kept for people to recognise it. */
const KEPT_OF_OVERLONG = 2_000;

/**
 * Cuts chunks of text into lines with bounded memory. LF, CR LF and a lone CR end a line, also mixed in one file.
 */
export class LineSplitter {
  #carry = '';
  #line = 0;
  #skipping = false;
  #endedInCr = false;

  constructor(private readonly maxLength = MAX_LINE_LENGTH) {}

  push(chunk: string): Line[] {
    const text = this.#carry + this.#normalised(chunk);
    const lines: Line[] = [];
    let from = 0;
    for (let end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
      this.#take(text.slice(from, end), lines);
      from = end + 1;
    }
    this.#carry = text.slice(from);
    if (this.#carry.length > this.maxLength) this.#cutCarry(lines);
    return lines;
  }

  end(): Line[] {
    const lines: Line[] = [];
    if (this.#carry !== '' && !this.#skipping) this.#take(this.#carry, lines);
    this.#carry = '';
    return lines;
  }

  #normalised(chunk: string): string {
    let text = chunk;
    // A CR LF cut in two by the chunk's edge is one end of line.
    if (this.#endedInCr && text !== '') {
      if (text.startsWith('\n')) text = text.slice(1);
      this.#endedInCr = false;
    }
    if (!text.includes('\r')) return text;
    this.#endedInCr = text.endsWith('\r');
    return text.replace(/\r\n?/g, '\n');
  }

  #take(text: string, lines: Line[]): void {
    if (this.#skipping) {
      this.#skipping = false;
      return;
    }
    this.#line += 1;
    const overlong = text.length > this.maxLength;
    lines.push({ line: this.#line, text: overlong ? text.slice(0, KEPT_OF_OVERLONG) : text, overlong });
  }

  #cutCarry(lines: Line[]): void {
    if (!this.#skipping) {
      this.#take(this.#carry, lines);
      this.#skipping = true;
    }
    this.#carry = '';
  }
}
