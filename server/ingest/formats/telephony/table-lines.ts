import { splitQuoted } from '../../source/tokenize';

const DELIMITERS = [',', ';', '\t', '|'];

/** Reads lines of a table as objects, once the line with the names has come by. */
export class TableLines {
  #names: readonly string[] = [];
  #delimiter = ',';

  /** @param names what its header has at least, in lower case. @returns whether the line is the header */
  isHeader(line: string, names: readonly string[]): boolean {
    for (const delimiter of DELIMITERS) {
      const cells = cellsOf(line, delimiter).map((cell) => cell.trim());
      const found = new Set(cells.map((cell) => cell.toLowerCase()));
      if (!names.every((name) => found.has(name))) continue;
      this.#names = cells;
      this.#delimiter = delimiter;
      return true;
    }
    return false;
  }

  /** Null before the header, and for a line of quotes that do not close. */
  object(line: string): Record<string, unknown> | null {
    if (this.#names.length === 0) return null;
    const cells = cellsOf(line, this.#delimiter);
    return cells.length < 2
      ? null
      : Object.fromEntries(this.#names.map((name, at) => [name, cells[at] ?? '']));
  }
}

/**
 * The cells of a line whose quotes are not doubled ('""Jan" <101>","101"', '"Jansen, P" <101>,101'): cut where one quoted
 * cell ends and the next begins, and cut at all commas that stand outside of quotes.
 */
export function looseCellsOf(line: string): string[][] {
  if (!line.includes('"')) return [];
  const bare = (cell: string) => cell.replace(/^"(.*)"$/, '$1');
  const outside = line.match(/(?:"[^"]*"|[^",])+|(?<=^|,)(?=,|$)/g) ?? [];
  return [line.trim().replace(/^"|"$/g, '').split('","'), outside.map(bare)];
}

/** The cells of a line with double quotes; none where they do not close. */
export function cellsOf(line: string, delimiter: string): string[] {
  const cells = splitQuoted(line, { delimiter, quote: '"' });
  return typeof cells === 'string' ? [] : cells;
}
