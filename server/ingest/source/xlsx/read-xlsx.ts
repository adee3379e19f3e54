import { AppError } from '@/server/errors';
import type { OpenRecords } from '../open-records';
import type { Origin } from '../open-source';
import { openRandom, type RandomFile } from '../random-file';
import type { ShapeOverrides, SourceShape } from '../shape';
import { NULS, type SourceRecord } from '../tokenize';
import { readSheet, type SheetRow } from './read-sheet';
import { padded, shapeOfSheet } from './sheet-shape';
import { readWorkbook, sharedTexts } from './workbook';
import { openArchive } from './zip';

/** A sheet of a workbook, and its first rows below the header. */
interface SheetHead {
  name: string;
  headerLine: number;
  columns: string[];
  rows: string[][];
}

const MOST_SHEETS = 12;
const LOOKED_AT = 1000;

/** The sheets of a workbook that are shown and hold something. @throws AppError `invalid_input` */
export async function sheetHeads(origin: Origin, { header }: ShapeOverrides): Promise<SheetHead[]> {
  return withWorkbook(origin, async (open, names) => {
    const heads: SheetHead[] = [];
    for (const name of names.slice(0, MOST_SHEETS)) {
      const rows: SheetRow[] = [];
      for await (const some of open(name)) {
        rows.push(...some);
        if (rows.length >= LOOKED_AT) break;
      }
      if (rows.length === 0) continue;
      const { headerLine, columns } = shapeOfSheet(rows, header);
      const below = rows.filter(({ line }) => line > headerLine).slice(0, LOOKED_AT);
      heads.push({
        name,
        headerLine,
        columns,
        rows: below.map(({ cells }) => padded(cells, columns.length)),
      });
    }
    if (heads.length === 0) throw new AppError('invalid_input', 'The workbook holds no rows.');
    return heads;
  });
}

/** The rows of the sheet that a shape names, a piece of the file at a time. */
export async function readXlsx(origin: Origin, shape: SourceShape): Promise<OpenRecords> {
  const file = await openRandom(origin);
  let read = 0;
  const counted: RandomFile = {
    ...file,
    read: async (from, to) => {
      const bytes = await file.read(from, to);
      read = Math.min(file.size, read + bytes.length);
      return bytes;
    },
  };
  return { batches: rowsOfSheet(counted, shape), bytesRead: () => read };
}

async function* rowsOfSheet(file: RandomFile, shape: SourceShape): AsyncGenerator<SourceRecord[]> {
  try {
    const { open, names } = await opened(file);
    for await (const rows of open(shape.list ?? names[0] ?? '')) {
      yield rows.filter(({ line }) => line > shape.headerLine).map((row) => recordOf(row, shape.columns));
    }
  } finally {
    await file.close();
  }
}

async function withWorkbook<Result>(
  origin: Origin,
  use: (open: (sheet: string) => AsyncGenerator<SheetRow[]>, names: string[]) => Promise<Result>,
): Promise<Result> {
  const file = await openRandom(origin);
  try {
    const { open, names } = await opened(file);
    return await use(open, names);
  } finally {
    await file.close();
  }
}

async function opened(file: RandomFile) {
  const archive = await openArchive(file);
  const workbook = await readWorkbook(archive);
  const shared = await sharedTexts(archive);
  async function* open(name: string): AsyncGenerator<SheetRow[]> {
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (!sheet) throw new AppError('invalid_input', `The workbook has no sheet ${JSON.stringify(name)}.`);
    yield* readSheet(await archive.open(sheet.part), workbook, shared);
  }
  return { open, names: workbook.sheets.map(({ name }) => name) };
}

/** A row as a record; its `raw` is the row as JSON, so that it can be mended and sent again as JSON lines. */
function recordOf({ line, cells }: SheetRow, columns: readonly string[]): SourceRecord {
  const named = columns.map((column, index): [string, string] => [column, cells[index] ?? '']);
  const raw = JSON.stringify(Object.fromEntries(named));
  const row = padded(cells, columns.length);
  if (cells.length > columns.length) return { line, raw, cells: row, problem: tooWide(cells, columns) };
  return { line, raw, cells: row, problem: row.some((cell) => cell.includes('\0')) ? NULS : null };
}

function tooWide(cells: readonly string[], columns: readonly string[]) {
  return {
    reason: `The row has ${cells.length} cells, the table has ${columns.length} columns.`,
    hint: 'Take out what stands beside the table.',
  };
}
