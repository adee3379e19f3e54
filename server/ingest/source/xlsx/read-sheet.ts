import type { Readable } from 'node:stream';
import { MOST_COLUMNS } from '../shape';
import { numberText } from './number-formats';
import type { Workbook } from './workbook';
import { streamXml, type XmlHandlers } from './xml-events';
import { damagedArchive } from './zip';

/** A row of a sheet as text; empty rows are left out. */
export interface SheetRow {
  /** as the sheet counts, from 1 */
  line: number;
  cells: string[];
}

/** Sheets have a million rows. */
const LAST_ROW = 1_048_576;

/** The rows of a sheet, in their order, a piece of the file at a time. @throws AppError `invalid_input` */
export async function* readSheet(
  part: Readable,
  workbook: Workbook,
  shared: readonly string[],
): AsyncGenerator<SheetRow[]> {
  const sheet = new SheetReader(workbook, shared);
  for await (const _ of streamXml(part, sheet)) {
    const rows = sheet.taken();
    if (rows.length > 0) yield rows;
  }
}

class SheetReader implements XmlHandlers {
  #rows: SheetRow[] = [];
  #row: SheetRow | null = null;
  #line = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #isValue = false;
  #isPhonetic = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly shared: readonly string[],
  ) {}

  taken(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.#openRow(attributes.r);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'rPh') this.#isPhonetic = true;
    this.#isValue = (name === 'v' || name === 't') && this.#row !== null && !this.#isPhonetic;
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'rPh') this.#isPhonetic = false;
    if (name === 'c' && this.#row) this.#closeCell(this.#row);
    if (name !== 'row' || !this.#row) return;
    if (this.#row.cells.some((cell) => cell !== '')) this.#rows.push(this.#row);
    this.#row = null;
  }

  /** Lines only go up, so that a run that was cut off can go on. */
  #openRow(number: string | undefined): void {
    const line = number === undefined ? this.#line + 1 : Number(number);
    if (!Number.isInteger(line) || line <= this.#line || line > LAST_ROW) throw damagedArchive();
    this.#line = line;
    this.#column = 0;
    this.#row = { line, cells: [] };
  }

  #openCell({ r, t, s }: Record<string, string>): void {
    const at = r === undefined ? this.#column : columnOf(r);
    if (!(at >= 0 && at < MOST_COLUMNS)) throw damagedArchive();
    this.#column = at;
    this.#type = t ?? 'n';
    this.#style = Number(s ?? 0);
    this.#value = '';
  }

  #closeCell({ cells }: SheetRow): void {
    const text = this.#cellText();
    if (text !== '') {
      while (cells.length < this.#column) cells.push('');
      cells[this.#column] = text;
    }
    this.#column += 1;
  }

  #cellText(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.shared[Number(value)] ?? '';
      case 'b':
        return value === '1' || value === 'true' ? 'true' : value === '' ? '' : 'false';
      case 'n':
        return numberText(value, this.workbook.forms[this.#style] ?? 'number', this.workbook.from1904);
      case 'd':
        return value.replace('T', ' ');
      default:
        return value;
    }
  }
}

/** "C7" is in column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Z]{1,4})/i.exec(reference)?.[1]?.toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}
